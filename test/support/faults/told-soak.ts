import { figure } from '../figures.ts'
import { type Soak, soak, type Soaked } from './nothing-lost.ts'

/** A soak, with its figures kept for docs/reliability.md and all that went wrong printed. */
export async function toldSoak(wanted: Soak): Promise<Soaked> {
  const began = Date.now()
  const soaked = await soak(wanted)
  const { tickets, notes, equal, commands, waited, kills, met, wrong } = soaked
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  const killed = Object.entries(kills)
    .filter(([, count]) => count > 0)
    .map(([what, count]) => `${count} ${what}`)
  const faults = Object.entries(met.faults).map(([kind, count]) => `${count} ${kind}`)
  const allFaults = Object.values(met.faults).reduce((sum, count) => sum + count, 0)
  figure(
    'nothing lost',
    `${tickets} tickets and ${notes} notes of ${wanted.writes} each, ${equal} of them equal to another, ${wrong.length} wrong; ${commands} commands, ${waited} of them by the outbox; killed: ${killed.join(', ')}; ${allFaults} faults in ${met.requests} requests (${faults.join(', ')}), ${met.savedUnseen} saved without an answer that says so; ${minutes} minutes; seed ${wanted.seed}`,
  )
  for (const what of wrong) console.log(what)
  return soaked
}

import { figure } from '../figures.ts'
import { seedOf } from '../kills/chance.ts'
import type { Place } from './place.ts'
import { singleWrites, type Written } from './single-writes.ts'

/** So many tickets, notes and sets. */
export const each = Number(process.env['WRITES'] ?? 100)

/** Single writes with their figures kept for docs/reliability.md and all that went wrong printed. */
export async function toldSingleWrites(place: Place): Promise<Written> {
  const name = `single writes: ${place.name}`
  const seed = seedOf(name)
  const began = Date.now()
  const written = await singleWrites(place, { each, seed })
  const { done, met, commands, wrong } = written
  const minutes = ((Date.now() - began) / 60_000).toFixed(1)
  const troubles = Object.entries(met).map(([what, count]) => `${count} ${what}`)
  figure(
    name,
    `${place.name}: ${done['tickets']} tickets, ${done['notes']} notes and ${done['values']} sets, ${wrong.length} wrong; ${troubles.join(', ')}; ${commands} commands in ${minutes} minutes; seed ${seed}`,
  )
  for (const what of wrong) console.log(what)
  return written
}

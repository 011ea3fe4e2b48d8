import { setTimeout as wait } from 'node:timers/promises'
import { type Computer, computer, signedInto } from '../computer.ts'
import { serveSandbox } from '../served-sandbox.ts'
import { figure } from '../figures.ts'
import { chance } from './chance.ts'
import { killCreates, type Creates, type KilledCreates, subjectsOf } from './killed-creates.ts'

/** How long a request waits for its answer, and a ticket that is not there is left alone. */
const seconds = 10
const onItsWay = (seconds + 2) * 1000

/** What many kills showed. */
export interface CreateKills {
  /** Where a journal and the help desk contradict each other, or a ticket is missing or there twice. */
  readonly wrong: readonly string[]
  /** Tickets of all runs, as their journals told after the kills. */
  readonly done: number
  readonly unknown: number
  readonly left: number
}

/** Kills so many runs of `new`, compares what their journals tell with the help desk, and resumes all of them. */
export async function killManyCreates(kills: number, seed: number): Promise<CreateKills> {
  const home = computer()
  const server = await serveSandbox(home.env)
  const desk = home.with(signedInto(server))
  await desk.runs(['config', 'set', 'timeout', String(seconds)])
  await desk.runs(['config', 'set', 'runs', '0'])
  const random = chance(seed)
  const wrong: string[] = []
  const killed: KilledCreates[] = []
  const outcomes: string[] = []
  for (let number = 0; number < kills; number += 1) {
    const one = await killCreates({ number, ...momentOf(number, random) }, desk)
    killed.push(one)
    outcomes.push(...(await told(one, desk)).map(({ outcome }) => outcome))
    wrong.push(...(await contradictions(killed, desk)))
    // Half of them are looked at while their last ticket may still be on its way.
    if (number % 2 === 0) wrong.push(...(await resumed(one, [0, 8], desk)))
  }
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length
  const counts = { done: count('done'), unknown: count('unknown'), left: count('not done') }
  figure(
    'killed creates',
    `${kills} kills: ${counts.done} done, ${counts.unknown} unknown, ${counts.left} left; seed ${seed}`,
  )
  for (const one of killed) wrong.push(...(await resumed(one, [0, 8], desk)))
  await wait(onItsWay)
  for (const one of killed) wrong.push(...(await resumed(one, [0], desk)))
  return { wrong: [...wrong, ...(await notOnce(killed, desk))], ...counts }
}

/** Anywhere in the run: before its first line too, and most often between two of them. */
function momentOf(number: number, random: () => number): Omit<Creates, 'number'> {
  const subjects = subjectsOf(number)
  const what = random()
  if (what < 0.1) return { subjects, lines: 0, of: 'start', pause: Math.floor(random() * 1500) }
  const lines = 1 + Math.floor(random() * subjects.length)
  return { subjects, lines, of: what < 0.7 ? 'sending' : 'finished', pause: Math.floor(random() * 12) }
}

interface Told {
  readonly id: number | null
  readonly outcome: string
}

async function told({ run }: KilledCreates, desk: Computer): Promise<readonly Told[]> {
  if (run === null) return []
  const { stdout } = await desk.runs(['runs', 'show', run, '-o', 'ndjson'])
  return linesOf(stdout).map((line): Told => JSON.parse(line))
}

/** Subjects of all new tickets, by number. */
async function there(desk: Computer): Promise<ReadonlyMap<number, string>> {
  const { stdout } = await desk.runs([
    'queue',
    '--all',
    'id:1241..',
    '-o',
    'ndjson',
    '--columns',
    'id,subject',
  ])
  const rows = linesOf(stdout).map((line): { readonly id: number; readonly subject: string } =>
    JSON.parse(line),
  )
  return new Map(rows.map(({ id, subject }) => [id, subject]))
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '')
}

/** Where the help desk holds fewer tickets than the journals tell of, or more than may be. */
async function contradictions(killed: readonly KilledCreates[], desk: Computer): Promise<readonly string[]> {
  const last = killed.at(-1)
  if (last === undefined) return []
  const rows = await told(last, desk)
  const held = await there(desk)
  const complaints = rows.flatMap(({ id, outcome }, at) => {
    const subject = id === null ? undefined : held.get(id)
    return outcome === 'done' && subject !== last.subjects[at]
      ? [`${about(last)}: row ${at + 1} is told done as ${id}, which is "${subject}"`]
      : []
  })
  const open = rows.filter(({ outcome }) => outcome === 'unknown').length
  if (open > 1) complaints.push(`${about(last)}: ${open} rows are unknown`)
  if (last.run !== null && rows.length !== last.subjects.length)
    complaints.push(`${about(last)}: the journal tells of ${rows.length} rows`)
  return complaints
}

async function resumed(
  one: KilledCreates,
  codes: readonly number[],
  desk: Computer,
): Promise<readonly string[]> {
  if (one.run === null) return []
  const { code, stderr, stdout } = await desk.runs(['runs', 'resume', one.run, '--yes'])
  return codes.includes(code ?? -1) ? [] : [`${about(one)}: resuming ended with ${code}: ${stderr}${stdout}`]
}

/** After all was resumed: every ticket that was meant is there once, and the journals have all their numbers. */
async function notOnce(killed: readonly KilledCreates[], desk: Computer): Promise<readonly string[]> {
  const held = await there(desk)
  const begun = killed.filter(({ run }) => run !== null)
  const wrong: string[] = []
  const numbers: (number | null)[] = []
  for (const one of begun) {
    const rows = await told(one, desk)
    numbers.push(...rows.map(({ id }) => id))
    for (const [at, { id, outcome }] of rows.entries()) {
      if (outcome !== 'done' || held.get(id ?? 0) !== one.subjects[at])
        wrong.push(`${about(one)}: row ${at + 1} is ${outcome} as ${id}, "${held.get(id ?? 0)}"`)
    }
  }
  if (new Set(numbers).size !== numbers.length) wrong.push('two rows have the same ticket')
  const meant = begun.flatMap(({ subjects }) => subjects)
  if (held.size !== meant.length) wrong.push(`${meant.length} tickets were meant, and ${held.size} are there`)
  return wrong
}

function about({ number, run, lines, of, pause }: KilledCreates): string {
  return `kill ${number} (${run ?? 'no run'}) after ${lines} ${of} and ${pause} ms`
}

import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { computer, signedInto } from '../computer.ts'
import { type ServedSandbox, serveSandbox } from '../served-sandbox.ts'
import { figure } from '../figures.ts'
import { chance } from './chance.ts'
import { bulkSize, heldNow, type Held, killBulk, type Killed, roomOf, timeout, told } from './killed-bulk.ts'

/** So long after it was sent, a note that is not there cannot be on its way any more (milliseconds): four time-outs. */
const onItsWay = 4 * timeout * 1000 + 2000

/** What many kills showed. */
export interface Kills {
  /** Where a journal and the help desk contradict each other, or a write is missing or there twice. */
  readonly wrong: readonly string[]
  /** Tickets of all runs, as their journals told after the kills. */
  readonly done: number
  readonly unknown: number
  readonly left: number
}

/** Kills so many bulk runs of 500 tickets, compares what the journals tell with the help desk, and resumes all of them. */
export async function killMany(kills: number, seed: number): Promise<Kills> {
  // Some of the tickets are not for this technician to see.
  const server = await sandboxOf(Math.ceil(kills * bulkSize * 1.05) + 50)
  const all = await idsOf(server)
  const random = chance(seed)
  const wrong: string[] = []
  const killed: Killed[] = []
  const outcomes: string[] = []
  for (let number = 0; number < kills; number += 1) {
    const ids = all.slice(number * bulkSize, (number + 1) * bulkSize)
    const one = await killBulk({ number, ids, withNote: number % 2 === 1, ...momentOf(random) }, server)
    const cut = await compareWithJournal(one)
    wrong.push(...cut.wrong)
    outcomes.push(...cut.outcomes)
    killed.push(one)
  }
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length
  const counts = { done: count('done'), unknown: count('unknown'), left: count('not done') }
  figure(
    'killed runs',
    `${kills} kills: ${counts.done} done, ${counts.unknown} unknown, ${counts.left} left; seed ${seed}`,
  )
  // Those without notes first: a note that is not there may be on its way for two minutes.
  const inOrder = killed.toSorted((one, other) => Number(one.withNote) - Number(other.withNote))
  for (const one of inOrder) {
    if (one.withNote) await wait(Math.max(0, one.at + onItsWay - Date.now()))
    wrong.push(...(await resumeAndCompare(one)))
  }
  return { wrong, ...counts }
}

/** Anywhere in the run, most often between two lines of the journal. */
function momentOf(random: () => number): Pick<Killed, 'announced' | 'pause'> {
  return { announced: 1 + Math.floor(random() * (bulkSize - 20)), pause: Math.floor(random() * 8) }
}

async function sandboxOf(tickets: number): Promise<ServedSandbox> {
  const desk = computer()
  const { code, stderr } = await desk.runs(['sandbox', 'seed', '--tickets', String(tickets), '--yes'])
  if (code !== 0) throw new Error(stderr)
  return serveSandbox(desk.env)
}

async function idsOf(server: ServedSandbox): Promise<readonly number[]> {
  const { stdout } = await computer(signedInto(server)).runs(['queue', '--all', '-o', 'ids'])
  return stdout
    .trim()
    .split('\n')
    .map(Number)
    .sort((one, other) => one - other)
}

async function compareWithJournal(
  one: Killed,
): Promise<{ readonly wrong: readonly string[]; readonly outcomes: readonly string[] }> {
  const rows = await told(one)
  const now = await heldNow(one, one.desk)
  const outcomes = rows.map(({ outcome }) => outcome)
  const unknown = outcomes.filter((outcome) => outcome === 'unknown').length
  const wrong = rows
    .filter(({ outcome }) => outcome !== 'unknown')
    .filter(({ id, outcome }) => {
      const expected = outcome === 'done' ? written(one, id) : one.before.get(id)
      return !isDeepStrictEqual(now.get(id), expected)
    })
    .map(
      ({ id, outcome }) =>
        `${about(one)}: ticket ${id} is told ${outcome}, and holds ${JSON.stringify(now.get(id))}`,
    )
  if (rows.length !== bulkSize) wrong.push(`${about(one)}: the journal tells of ${rows.length} tickets`)
  if (unknown > 6) wrong.push(`${about(one)}: ${unknown} tickets are unknown`)
  return { wrong, outcomes }
}

async function resumeAndCompare(one: Killed): Promise<readonly string[]> {
  const { code, stderr } = await one.desk.runs(['runs', 'resume', 'r1', '--yes', '-o', 'ids'])
  const now = await heldNow(one, one.desk)
  const left = (await told(one)).filter(({ outcome }) => outcome !== 'done')
  return [
    ...(code === 0 ? [] : [`${about(one)}: resuming ended with ${code}: ${stderr}`]),
    ...left.map(({ id, outcome }) => `${about(one)}: ticket ${id} is ${outcome} after resuming`),
    ...one.ids
      .filter((id) => !isDeepStrictEqual(now.get(id), written(one, id)))
      .map((id) => `${about(one)}: after resuming ticket ${id} holds ${JSON.stringify(now.get(id))}`),
  ]
}

/** What a ticket holds when it was written once. */
function written(one: Killed, id: number): Held {
  return { id, room: roomOf(one), noteCount: (one.before.get(id)?.noteCount ?? 0) + (one.withNote ? 1 : 0) }
}

function about({ number, announced }: Killed): string {
  return `kill ${number} after ${announced} tickets`
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Computer } from '../computer.ts'
import type { Gate } from './gate.ts'
import { patience } from './rules.ts'
import { type Typed, type } from './typing.ts'

/** What commands write by. */
export type WritesBy = 'new' | 'new --from' | 'note' | 'set' | 'resume' | 'outbox send'

/** Kills by what was typed. */
export type Kills = Record<WritesBy, number>

/** Somebody careful at a computer, whose commands are killed now and then. */
export interface Typist {
  readonly desk: Computer
  /** How long a request waits there, in seconds. */
  readonly patience: number
  /** What `new` wants to know beside requester and text. */
  readonly newWords: readonly string[]
  /** The newest run when the journal was looked at last. */
  readonly seen: { run: string | null }
  /** All that was typed, oldest first. */
  readonly story: Typed[]
  /** Types a command that writes. Told is what it writes by, and how many; both say how long it may take. */
  readonly writes: (line: readonly string[], told: Writing) => Promise<Typed>
  /** Types a command that reads what this computer holds. */
  readonly reads: (line: readonly string[]) => Promise<string>
}

/** One whose commands are killed at random. */
export interface Person extends Typist {
  /** The way to the help desk. */
  readonly gate: Gate
  readonly kills: Kills
}

export interface Writing {
  readonly by: WritesBy
  readonly count: number
  readonly piped?: string | undefined
}

/** So many commands that create tickets, and as many that write notes, are to be killed at each of four computers. */
const leastKilled = 8
const killed = { atFirst: 0.9, later: 0.3 }
/** Of the time that a command usually takes: the first ones are mostly caught, of the later ones some have ended. */
const moments = { atFirst: 0.35, later: 0.5, length: 0.6 }
/** Milliseconds; what is typed later is killed by what was seen. */
const firstGuess = { start: 600, each: 60 }

export function personAt(
  desk: Computer,
  { gate, random }: Pick<Person, 'gate'> & { readonly random: () => number },
): Person {
  const kills: Kills = { new: 0, 'new --from': 0, note: 0, set: 0, resume: 0, 'outbox send': 0 }
  const story: Typed[] = []
  let pace = firstGuess
  return {
    desk,
    patience,
    newWords: ['--type', 'Wireless'],
    gate,
    kills,
    seen: { run: null },
    story,
    async writes(line, { by, count, piped }) {
      const usual = pace.start + pace.each * count
      const when = isDue(by, kills) ? 'atFirst' : 'later'
      const moment = usual * (moments[when] + moments.length * random())
      const began = Date.now()
      const typed = await type(line, {
        desk,
        piped,
        killed: random() < killed[when] ? moment : null,
      })
      const taken = Date.now() - began
      story.push(typed)
      if (typed.code === null) kills[by] += 1
      if (typed.code === 0) pace = learned(pace, { count, taken })
      return typed
    },
    reads: reading(desk, story),
  }
}

/** Types commands that read, and adds them to the story. */
export function reading(desk: Computer, story: Typed[]): Typist['reads'] {
  return async (line) => {
    const typed = await type(line, { desk, killed: null })
    story.push(typed)
    if (typed.code !== 0) throw new Error(`${line.join(' ')}: ${typed.stderr}`)
    return typed.stdout
  }
}

function isDue(by: WritesBy, kills: Kills): boolean {
  if (by === 'note') return kills.note < leastKilled
  return (by === 'new' || by === 'new --from') && createsKilled(kills) < leastKilled
}

export function createsKilled(kills: Kills): number {
  return kills.new + kills['new --from']
}

type Pace = typeof firstGuess

/** One command tells when it begins to write, many rows how long each takes. Stalls are no guide. */
function learned(
  { start, each }: Pace,
  { count, taken }: { readonly count: number; readonly taken: number },
): Pace {
  const known = Math.min(taken, patience * 1000)
  if (count === 1) return { start: 0.7 * start + 0.3 * known, each }
  return { start, each: 0.7 * each + 0.3 * Math.max(5, (known - start) / count) }
}

/** The newest run in the journal; null while there is none. */
export async function newestRun({ reads, seen }: Pick<Typist, 'reads' | 'seen'>): Promise<string | null> {
  const [first] = (await reads(['runs', '-o', 'ndjson', '--limit', '1'])).split('\n')
  seen.run = first === undefined || first === '' ? null : String(JSON.parse(first).run)
  return seen.run
}

/** Waits as long as the program says, or as a request would be waited for. */
export async function waitAsTold(
  { stderr }: Pick<Typed, 'stderr'>,
  { patience }: Pick<Typist, 'patience'>,
): Promise<void> {
  const until = [...stderr.matchAll(/(?:after|until) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)/g)].map(
    ([, time = '']) => Date.parse(time),
  )
  const longest = until.length === 0 ? Date.now() + 500 : Math.max(...until) + 1000
  await wait(Math.min(Math.max(0, longest - Date.now()), patience * 4000))
}

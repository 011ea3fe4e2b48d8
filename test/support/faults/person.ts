import { setTimeout as wait } from 'node:timers/promises'
import type { Computer } from '../computer.ts'
import type { Gate } from './gate.ts'
import { type Kills, killingAt, type Writing } from './killing.ts'
import { patience } from './rules.ts'
import { type Typed, type } from './typing.ts'

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
  /** Types a command that writes. */
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

export function personAt(
  desk: Computer,
  { gate, random }: Pick<Person, 'gate'> & { readonly random: () => number },
): Person {
  const story: Typed[] = []
  const { kills, around } = killingAt(gate, random)
  return {
    desk,
    patience,
    newWords: ['--type', 'Wireless'],
    gate,
    kills,
    seen: { run: null },
    story,
    async writes(line, told) {
      const typed = await around(told, (killed) => type(line, { desk, piped: told.piped, killed }))
      story.push(typed)
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

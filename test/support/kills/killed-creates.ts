import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bin } from '../bin.ts'
import type { Computer } from '../computer.ts'

/** A run of `new` that is killed at some moment. */
export interface Creates {
  /** Which kill this is, from 0. */
  readonly number: number
  /** Subjects of its tickets. All have the same detail and requester, so that equal subjects are equal tickets. */
  readonly subjects: readonly string[]
  /** After so many such lines of its journal; none for a time after its start. */
  readonly lines: number
  readonly of: 'sending' | 'finished' | 'start'
  /** And so many milliseconds more. */
  readonly pause: number
}

export interface KilledCreates extends Creates {
  /** Its run in the journal; null when it was killed before anything was sent. */
  readonly run: string | null
}

const rowsOfRun = 30

/** Every third subject is that of the row before it, and every third that of a row of the run before. */
export function subjectsOf(number: number): readonly string[] {
  // Some are single tickets, typed as a person does.
  const rows = number % 5 === 4 ? 1 : rowsOfRun
  return Array.from({ length: rows }, (_, at) => {
    if (at % 3 === 1) return `K${number} row ${at - 1}`
    return at % 3 === 2 ? `K${number - (number % 2)} row ${at}` : `K${number} row ${at}`
  })
}

/** Begins the run, kills it, and tells which one it is in the journal. */
export async function killCreates(creates: Creates, desk: Computer): Promise<KilledCreates> {
  const before = runNames(desk)
  const { subjects, of, lines, pause } = creates
  const [only = ''] = subjects
  const words = ['--type', 'Wireless', '--requester', 'ana.ruiz']
  const line =
    subjects.length === 1
      ? ['new', ...words, '--subject', only, '-m', 'No signal.']
      : ['new', '--from', '-', ...words, '--yes']
  const child = spawn(process.execPath, [bin, ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...desk.env },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(['subject,detail', ...subjects.map((one) => `${one},No signal.`)].join('\n'))
  const ended = once(child, 'close')
  const run = (): string | undefined => runNames(desk).find((name) => !before.includes(name))
  const awaited = of === 'start' ? 0 : lines
  while (child.exitCode === null && linesIn(desk, run(), of) < awaited) await wait(2)
  await wait(pause)
  child.kill('SIGKILL')
  await ended
  const name = run()
  // A head that was not written whole is no run: nothing was sent.
  return { ...creates, run: name !== undefined && linesIn(desk, name, 'run') === 1 ? name : null }
}

function runsFolder({ folder }: Computer): string {
  return join(folder, 'state', 'helpdesk', 'runs')
}

function runNames(desk: Computer): readonly string[] {
  try {
    return readdirSync(runsFolder(desk))
      .filter((name) => name.endsWith('.ndjson'))
      .map((name) => name.replace('.ndjson', ''))
  } catch {
    return []
  }
}

function linesIn(desk: Computer, run: string | undefined, is: string): number {
  if (run === undefined) return 0
  const text = readFileSync(join(runsFolder(desk), `${run}.ndjson`), 'utf8')
  return text.split('\n').filter((line) => line.startsWith(`{"is":"${is}"`)).length
}

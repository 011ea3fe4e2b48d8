import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { bin } from '../bin.ts'
import { type Computer, computer, signedInto } from '../computer.ts'
import type { ServedSandbox } from '../served-sandbox.ts'

/** A bulk `set` that is killed at some moment. */
export interface Bulk {
  /** Which kill this is, from 0; each has tickets and a computer of its own. */
  readonly number: number
  /** Its tickets, lowest first; all tickets from the first to the last. */
  readonly ids: readonly number[]
  readonly withNote: boolean
  /** After so many tickets were announced in its journal, and so many milliseconds more. */
  readonly announced: number
  readonly pause: number
}

export interface Killed extends Bulk {
  readonly desk: Computer
  /** When, in milliseconds. */
  readonly at: number
  /** What the tickets were before, by id. */
  readonly before: ReadonlyMap<number, Held>
}

/** What the help desk holds of a ticket. */
export interface Held {
  readonly id: number
  readonly room: string | null
  readonly noteCount: number
}

export const bulkSize = 500

/** How long a request waits for its answer, in seconds. */
export const timeout = 20

export const roomOf = ({ number }: Pick<Bulk, 'number'>): string => `K${number}`

/** Begins the bulk, kills it, and waits until its last requests are through. */
export async function killBulk(bulk: Bulk, server: ServedSandbox): Promise<Killed> {
  const desk = computer(signedInto(server))
  await desk.runs(['config', 'set', 'timeout', String(timeout)])
  const before = await heldNow(bulk, desk)
  const note = bulk.withNote ? ['--note', `Moved, ${roomOf(bulk)}`] : []
  const line = ['set', bulk.ids.join(','), `room=${roomOf(bulk)}`, ...note, '--yes']
  const child = spawn(process.execPath, [bin, ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...desk.env },
    stdio: 'ignore',
  })
  const ended = once(child, 'close')
  while (child.exitCode === null && announcedIn(journalOf(desk)) < bulk.announced) await wait(2)
  await wait(bulk.pause)
  child.kill('SIGKILL')
  await ended
  return { ...bulk, desk, before, at: Date.now() }
}

/** What the help desk holds of the tickets of a bulk. */
export async function heldNow(
  { ids }: Pick<Bulk, 'ids'>,
  desk: Computer,
): Promise<ReadonlyMap<number, Held>> {
  const { stdout } = await desk.runs([
    'queue',
    '--all',
    `id:${ids[0]}..${ids.at(-1)}`,
    '-o',
    'ndjson',
    '--columns',
    'id,room,noteCount',
  ])
  const rows = stdout
    .trim()
    .split('\n')
    .map((row): Held => JSON.parse(row))
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the journal tells of each ticket. */
export async function told({
  desk,
}: Killed): Promise<readonly { readonly id: number; readonly outcome: string }[]> {
  const { stdout } = await desk.runs(['runs', 'show', 'r1', '-o', 'ndjson'])
  return stdout
    .trim()
    .split('\n')
    .map((row): { id: number; outcome: string } => JSON.parse(row))
}

function announcedIn(journal: string): number {
  return journal.split('"is":"sending"').length - 1
}

function journalOf({ folder }: Computer): string {
  try {
    return readFileSync(join(folder, 'state', 'helpdesk', 'runs', 'r1.ndjson'), 'utf8')
  } catch {
    return ''
  }
}

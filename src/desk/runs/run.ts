import type { Mail, Move, NewNote } from '../helpdesk.ts'
import type { Refused, WriteResult } from '../outcome.ts'
import type { Instant } from '../ticket.ts'
import type { Wanted } from '../wanted.ts'
import type { KeptTicket } from './kept-ticket.ts'
import type { KeptIntent } from './schemas.ts'

/** A run: one command line that wrote something, as its journal tells it. */
export interface Run extends RunHead {
  /** r1, r2, … */
  readonly name: string
  /** Whoever began or resumed it still works on it, as far as this computer can tell. */
  readonly underWay: boolean
  /** In the order in which they were meant. */
  readonly entries: readonly RunEntry[]
  /** The run that put the old values back, once all of it was done. */
  readonly undoneBy: string | null
}

/** What a run was begun with. */
export interface RunHead {
  /** ISO 8601. */
  readonly at: Instant
  readonly profile: string | null
  /** The server's address; null for the sandbox inside the program. */
  readonly server: string | null
  /** The command, such as `set`. */
  readonly command: string
  /** The words typed, without any secret. */
  readonly words: readonly string[]
  /** The tickets meant, in order; empty for what creates some. */
  readonly ids: readonly number[]
  /** What was wanted of each; null for what creates tickets, and for what cannot be resumed. */
  readonly intent: KeptIntent | null
  /** The tickets to create, the first has the key 1; null for what creates none. */
  readonly tickets: readonly KeptTicket[] | null
  /** Names of files that were to be attached to a created ticket. Resuming does not attach them. */
  readonly files?: readonly string[]
  /** The run that this one undoes. */
  readonly undoes: string | null
  /** The key of what it sends of the outbox; absent where it was typed. */
  readonly outbox?: string
  /** The key of the draft that it sends. */
  readonly draft?: string
}

/** Written before the first request for a ticket leaves. */
export interface Sending {
  /** The ticket's number; for one that is created, which of them it is, from 1. */
  readonly key: number
  readonly at: Instant
  /** How long its sender waits for the answer, in milliseconds; absent in what older versions wrote. */
  readonly patience?: number
  /** Of a create: the numbers of the equal tickets that were there already; null where they could not be read. */
  readonly equal?: readonly number[] | null
  /** Both null for what is no change of a ticket. */
  readonly before: Before | null
  readonly step: SentStep | null
}

/** What a ticket was before a write, as far as the write touches it. */
export interface Before {
  readonly values: Wanted
  /** When it had been changed last, by whatever is not of this run; absent in what older versions wrote. */
  readonly updated?: Instant
  readonly level: number | null
  readonly group: string | null
  readonly noteCount: number
  /** The numbers of its notes; absent in what older versions wrote. */
  readonly noteIds?: readonly number[]
  /** The numbers of its files; only where files are sent. */
  readonly fileIds?: readonly number[]
}

/** What is about to be sent for one ticket: the note, then the move, then what is set. */
export interface SentStep {
  readonly note: NewNote | null
  readonly move: Move | null
  /** What is set by itself: a status that goes with the note is not in it. */
  readonly set: Wanted
  readonly mail?: Mail | undefined
  /** What the ticket is to hold afterwards. */
  readonly wanted: Wanted
  /** The tech group that it is to be with afterwards; null for whichever. */
  readonly group: string | null
}

/** Written when the outcome is known. */
export interface Finished {
  readonly key: number
  readonly result: WriteResult
  /** Absent in what older versions wrote. */
  readonly at?: Instant
  /** What the ticket holds now of the values that were to change; null where it was not read. */
  readonly after: Wanted | null
  /** When this write left the ticket; absent where that is not known, and where the ticket shows a change that is not of it. */
  readonly updated?: Instant
}

/** Not done: nothing was sent. Unknown: something was, and whether it arrived is not in the journal. */
export type Standing = 'done' | 'not done' | 'failed' | 'unknown'

export interface Moved extends Pick<Before, 'level' | 'group'> {
  readonly move: Move
}

/** How far a run came with one ticket. */
export interface RunEntry {
  readonly key: number
  /** The ticket; null for one whose creation was not confirmed. */
  readonly id: number | null
  /** What was to be created; null for what is there already. */
  readonly ticket: KeptTicket | null
  readonly standing: Standing
  /** How often something was sent for it. */
  readonly sendings: number
  /** The last that was sent, and what came of it. */
  readonly sending: Sending | null
  readonly finished: Finished | null
  /** When the connection of what was sent last had surely ended; null where nobody saw that yet. */
  readonly ended: Instant | null
  /** What the ticket held before the run of the values that the run touched. */
  readonly replaced: Wanted
  /** What it held of them afterwards; what was to be, where it was not read again. */
  readonly reached: Wanted
  /** The step to another level that the run sent, and from where; null for none. */
  readonly moved: Moved | null
}

/** Nothing of it reached the help desk, so that it may be tried again. */
export function isUntried({ error }: Refused): boolean {
  return untried.has(error.code)
}

const untried = new Set(['not_tried', 'unreachable', 'bad_answer', 'sign_in', 'interrupted'])

/** What became of it is not known. */
const unknown = 8

/** Going on with the run does it, after a look whether it was done. */
export function isResumed(result: WriteResult): boolean {
  return !result.ok && (result.error.exit === unknown || isUntried(result))
}

/** Something is left, so that the run can be resumed. */
export function isCut(entries: readonly RunEntry[]): boolean {
  return entries.some(({ standing }) => standing === 'not done' || standing === 'unknown')
}

/** A run whose file is left alone: damaged, or written by a later version. */
export interface UnreadRun {
  readonly name: string
  readonly path: string
  readonly unread: 'newer' | 'damaged'
}

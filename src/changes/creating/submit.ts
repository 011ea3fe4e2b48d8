import { isAlike } from '#desk/equal.ts'
import type { HelpDesk, NewTicket } from '#desk/helpdesk.ts'
import type { Run, UnreadRun } from '#desk/runs/run.ts'
import { instant, moment } from '#desk/time/instant.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { DeskError, UnknownOutcomeError } from '#errors.ts'
import { equalTickets } from './equal-tickets.ts'
import { openAlike } from './open-alike.ts'
import { noOtherRuns, otherRuns } from './other-runs.ts'
import { unsettled } from './unsettled.ts'
import { certainFrom, type Fate, fateOf } from '../sending/fate.ts'

export interface SubmitParts {
  readonly desk: Pick<HelpDesk, 'create' | 'ticket' | 'tickets'>
  readonly now: () => Date
  /** How long a request waits for its answer, in milliseconds. */
  readonly patience: number
  /** Tickets that were created by the same run. */
  readonly others?: ReadonlySet<number>
  /** Others of the same run whose outcome is not known. */
  readonly rivals?: readonly NewTicket[]
  /** The journal of this computer. */
  readonly runs: () => AsyncIterable<Run | UnreadRun>
}

export interface Submitting extends SubmitParts {
  /** The numbers of the equal tickets that were there before; null where they could not be read. */
  readonly equal: readonly number[] | null
  /** The run in the journal; null where there is none. */
  readonly run: () => string | null
}

/** A ticket that exists now: as the server holds it, or why it could not be read back. */
export type Submitted =
  | { readonly id: number; readonly ticket: FullTicket }
  | { readonly id: number; readonly ticket: null; readonly unread: DeskError }

/**
 * Creates a ticket and reads it back. When the answer is lost, looks whether the ticket arrived; throws
 * UnknownOutcomeError, with the command that settles it, when that cannot be told.
 */
export async function submit(ticket: NewTicket, parts: Submitting): Promise<Submitted> {
  return readCreated(await created(ticket, parts), parts)
}

/** The ticket is there, so whoever asked for it gets its number, whatever comes of reading it. */
export async function readCreated(id: number, { desk }: Pick<SubmitParts, 'desk'>): Promise<Submitted> {
  try {
    return { id, ticket: await desk.ticket(id) }
  } catch (error) {
    if (error instanceof DeskError) return { id, ticket: null, unread: error }
    throw error
  }
}

async function created(ticket: NewTicket, parts: Submitting): Promise<number> {
  const at = parts.now().getTime()
  try {
    return (await parts.desk.create(ticket)).id
  } catch (error) {
    if (!(error instanceof UnknownOutcomeError)) throw error
    const ended = parts.now().getTime()
    const sent = { at: instant(at), ended: instant(ended), patience: parts.patience }
    const fate = await ticketFate(ticket, sent, parts).catch((failure: unknown): Fate => {
      if (failure instanceof DeskError) return { is: 'unknown', until: null }
      throw failure
    })
    if (fate.is === 'there') return fate.id
    throw unsettled(ticket, { message: error.message, fate, run: parts.run(), cause: error })
  }
}

interface SentTicket {
  readonly at: string
  readonly ended: string | null
  readonly patience?: number
}

/** Looks what became of a ticket whose answer was lost. Throws what reading throws. */
export async function ticketFate(
  ticket: NewTicket,
  { ended, ...sent }: SentTicket,
  { desk, now, equal, others = new Set(), rivals = [], runs, run }: Omit<Submitting, 'patience'>,
): Promise<Fate> {
  const there = await equalTickets(ticket, { desk, at: moment(sent.at) })
  if (there === null || equal === null) return { is: 'unknown', until: null }
  const before = new Set(equal)
  const fresh = there.filter((id) => !before.has(id) && !others.has(id))
  const elsewhere = fresh.length === 0 ? noOtherRuns : await otherRuns(runs(), run())
  const found = fresh.filter((id) => !elsewhere.taken.has(id))
  if (found.length > 0 && elsewhere.underWay.some((one) => isAlike(one, ticket))) {
    return { is: 'unknown', until: null }
  }
  const looked = now().getTime()
  return fateOf(found, {
    ...openAlike(ticket, [...rivals, ...elsewhere.cut]),
    now: looked,
    until: certainFrom(sent, { ended, now: looked }),
  })
}

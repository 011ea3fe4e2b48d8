import type { NewTicket } from '#desk/helpdesk.ts'
import type { Failure, Refused } from '#desk/outcome.ts'
import type { RunEntry, Sending } from '#desk/runs/run.ts'
import { DeskError } from '#errors.ts'
import type { Recording } from '../journal.ts'
import { refused } from '../sending/carry-out.ts'
import { stops, untried } from '../sending/untried.ts'
import { readCreated, type Submitted, type SubmitParts, ticketFate } from './submit.ts'
import { submitRecorded } from './submit-recorded.ts'
import { unsettled } from './unsettled.ts'

export type Outcome =
  { readonly ok: true; readonly submitted: Submitted } | { readonly ok: false; readonly refused: Refused }

/** A ticket of a run. */
export interface Meant {
  /** Which of the run it is, from 1. */
  readonly key: number
  readonly ticket: NewTicket
  /** It was sent before, and what came of it is not known; null when nothing was sent. */
  readonly cut: Cut | null
}

export interface Cut extends Pick<Sending, 'at' | 'patience' | 'equal'>, Pick<RunEntry, 'ended'> {}

export interface CreateEach extends Pick<SubmitParts, 'desk' | 'now' | 'patience' | 'runs'> {
  readonly recording: Recording
  /** The run in the journal. */
  readonly run: () => string | null
  /** Tickets that the run created before. */
  readonly others: ReadonlySet<number>
  /** Create also what may still be on its way. */
  readonly force: boolean
  readonly signal: AbortSignal
  /** Tells how far a long run has come. */
  readonly progress: (done: number, total: number) => void
}

/**
 * Creates tickets one after the other, and tells of each in order. Only so can a ticket whose answer was lost be told from
 * an equal one of the same run. What every further one would meet too stops the run; none is ever sent twice.
 */
export async function* createEach(tickets: readonly Meant[], parts: CreateEach): AsyncGenerator<Outcome> {
  const { signal, progress } = parts
  const others = new Set(parts.others)
  let open = tickets.filter(({ cut }) => cut !== null)
  let stopped: Failure | null = null
  for (const [at, one] of tickets.entries()) {
    if (stopped !== null || signal.aborted) {
      yield { ok: false, refused: untried(null, stopped) }
      continue
    }
    open = open.filter(({ key }) => key !== one.key)
    const rivals = open.map(({ ticket }) => ticket)
    const outcome = await createOne(one, { ...parts, others, rivals })
    if (outcome.ok) others.add(outcome.submitted.id)
    else if (outcome.refused.error.exit === 8 || one.cut !== null) open = [...open, one]
    if (!outcome.ok && stops(outcome.refused.error)) stopped = outcome.refused.error
    progress(at + 1, tickets.length)
    yield outcome
  }
}

type CreateOne = CreateEach & Required<Pick<SubmitParts, 'others' | 'rivals'>>

async function createOne({ key, ticket, cut }: Meant, parts: CreateOne): Promise<Outcome> {
  const { recording } = parts
  try {
    const id = cut === null ? null : await arrived(ticket, cut, parts)
    if (id === null) return { ok: true, submitted: await submitRecorded(ticket, { recording, key }, parts) }
    recording.finished({ key, result: { id, ok: true, changed: {} }, after: null })
    return { ok: true, submitted: await readCreated(id, parts) }
  } catch (error) {
    if (error instanceof DeskError) return { ok: false, refused: refused(null, error) }
    throw error
  }
}

/** The number of a ticket whose answer was lost; null when it surely is not there. Throws UnknownOutcomeError. */
async function arrived(ticket: NewTicket, cut: Cut, parts: CreateOne): Promise<number | null> {
  const fate = await ticketFate(ticket, cut, { ...parts, equal: cut.equal ?? null })
  if (fate.is === 'there') return fate.id
  if (fate.is === 'not there' || parts.force) return null
  const message =
    fate.until === null
      ? 'Whether the ticket was created cannot be told.'
      : 'The ticket is not there yet; it may still be on its way.'
  throw unsettled(ticket, { message, fate, run: parts.run() })
}

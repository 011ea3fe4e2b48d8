import type { NewTicket } from '#desk/helpdesk.ts'
import type { Failure, Refused } from '#desk/outcome.ts'
import { DeskError } from '#errors.ts'
import { refused } from './sending/carry-out.ts'
import type { Recording } from './journal.ts'
import type { Submitted, SubmitParts } from './submit.ts'
import { submitRecorded } from './submit-recorded.ts'
import { stopping, untried } from './sending/untried.ts'

export type Outcome =
  { readonly ok: true; readonly submitted: Submitted } | { readonly ok: false; readonly refused: Refused }

export interface SubmitAllParts extends Omit<SubmitParts, 'others'> {
  readonly recording: Recording
  readonly signal: AbortSignal
  /** Tells how far a long run has come. */
  readonly progress: (done: number, total: number) => void
}

/**
 * Creates tickets one after the other, and tells of each in order. Only so can a ticket whose answer was lost be told from
 * an equal one of the same run. What every further one would meet too stops the run; none is ever sent twice.
 */
export async function* submitAll(
  tickets: readonly NewTicket[],
  { recording, signal, progress, ...parts }: SubmitAllParts,
): AsyncGenerator<Outcome> {
  const others = new Set<number>()
  let stopped: Failure | null = null
  for (const [at, ticket] of tickets.entries()) {
    if (stopped !== null || signal.aborted) {
      yield { ok: false, refused: untried(null, stopped) }
      continue
    }
    const outcome = await submitOne(ticket, { recording, key: at + 1 }, { ...parts, others })
    if (outcome.ok) others.add(outcome.submitted.id)
    else if (stopping.has(outcome.refused.error.exit)) stopped = outcome.refused.error
    progress(at + 1, tickets.length)
    yield outcome
  }
}

async function submitOne(
  ticket: NewTicket,
  run: { readonly recording: Recording; readonly key: number },
  parts: SubmitParts,
): Promise<Outcome> {
  try {
    return { ok: true, submitted: await submitRecorded(ticket, run, parts) }
  } catch (error) {
    if (error instanceof DeskError) return { ok: false, refused: refused(null, error) }
    throw error
  }
}

import type { Failure, WriteResult } from '#desk/outcome.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { DeskError, HalfDoneError } from '#errors.ts'
import { type CarryOut, failure, type Outcome, refused } from './carry-out.ts'
import type { ChangingDesk } from '../changing-desk.ts'
import type { FileReader } from '../file-reader.ts'
import { inOrder } from '../in-order.ts'
import type { Intent } from '../intent.ts'
import type { Recording } from '../journal.ts'
import { readTickets, type Selected } from '../select.ts'
import { readSituation, type Situation } from '../deciding/situation.ts'
import { stops, untried } from './untried.ts'
import type { SitePolicy } from '#desk/site/policy.ts'

export interface EachParts {
  readonly desk: ChangingDesk
  readonly policy: SitePolicy
  readonly signal: AbortSignal
  readonly readFile: FileReader
  readonly now: () => Date
  /** How long a request waits for its answer now, in milliseconds. */
  readonly patience: number
  /** Tells how far a long run has come. */
  readonly progress: (done: number, total: number) => void
}

/** What is to be done with each of many tickets. */
export interface Task {
  readonly ids: readonly number[]
  /** What deciding has to know is read for it. */
  readonly intent: Intent
  readonly dryRun: boolean
  readonly recording: Recording
  /** Writes one ticket. Throws what stands in the way. */
  readonly write: (ticket: TicketNow, parts: CarryOut) => Promise<Outcome>
}

const atOnce = 6

/** Reads the tickets, writes 6 at a time, and gives the results in order. */
export async function* eachTicket(task: Task, parts: EachParts): AsyncGenerator<WriteResult> {
  const { ids, dryRun, recording, write } = task
  if (ids.length === 0) return
  const { desk, signal, progress, readFile, now, patience } = parts
  const situation = await look(task.intent, parts)
  if (situation instanceof DeskError) {
    yield* notBegun(ids, situation)
    return
  }
  // What every further ticket would meet too stops the run; what was not tried says so.
  let stopped: Failure | null = null
  const heed = (error: Failure): void => {
    if (stops(error)) stopped ??= error
  }
  const attempt = async (selected: Selected): Promise<Outcome> => {
    const { id } = selected
    if (stopped || signal.aborted) return { result: untried(id, stopped), after: null }
    if ('error' in selected) return { result: refused(id, selected.error), after: null }
    try {
      return await write(selected.ticket, { desk, situation, dryRun, recording, readFile, now, patience })
    } catch (error) {
      if (!(error instanceof DeskError)) throw error
      // What stopped one half of a ticket is in its cause.
      if (error instanceof HalfDoneError && error.cause instanceof DeskError) heed(failure(error.cause))
      return { result: refused(id, error), after: null }
    }
  }
  const work = async (selected: Selected): Promise<WriteResult> => {
    const outcome = await attempt(selected)
    const { result } = outcome
    recording.finished({ key: selected.id, ...outcome })
    if (!result.ok) heed(result.error)
    return result
  }
  let done = 0
  for await (const result of inOrder(readTickets(desk, ids), work, { atOnce })) {
    done += 1
    progress(done, ids.length)
    yield result
  }
}

function* notBegun([first, ...others]: readonly number[], error: DeskError): Generator<WriteResult> {
  if (first === undefined) return
  const result = refused(first, error)
  yield result
  for (const id of others) yield untried(id, result.error)
}

async function look(intent: Intent, parts: EachParts): Promise<Situation | DeskError> {
  try {
    return await readSituation(intent, parts)
  } catch (error) {
    if (error instanceof DeskError) return error
    throw error
  }
}

import type { ChangingDesk } from './changing-desk.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
import type { SitePolicy } from '#desk/site-policy.ts'
import { DeskError } from '#errors.ts'
import { type Asking, askFirst, type Safety } from './ask-first.ts'
import { carryOut, refused } from './carry-out.ts'
import { inOrder } from './in-order.ts'
import type { Intent } from './intent.ts'
import { meantIds, readTickets, type Selected } from './select.ts'
import { readSituation, type Situation } from './situation.ts'

export interface ChangeParts {
  readonly desk: ChangingDesk
  readonly policy: SitePolicy
  readonly asking: Asking
  readonly signal: AbortSignal
  /** Tells how far a long run has come. */
  readonly progress: (done: number, total: number) => void
}

export interface Changing {
  /** How many tickets are meant. */
  readonly count: number
  /** One for each ticket, in order, as they come. */
  readonly results: AsyncGenerator<WriteResult>
}

const atOnce = 6

/** Carries an intent out on many tickets: asks first, reads, decides, sends 6 at a time, reads back. */
export async function changeTickets(
  ids: TicketIds,
  intent: Intent,
  safety: Safety,
  parts: ChangeParts,
): Promise<Changing> {
  const meant = await meantIds(parts.desk, ids)
  await askFirst({ count: meant.length, intent, safety }, parts.asking)
  return { count: meant.length, results: results(meant, intent, safety, parts) }
}

async function* results(
  ids: readonly number[],
  intent: Intent,
  { dryRun }: Safety,
  parts: ChangeParts,
): AsyncGenerator<WriteResult> {
  if (ids.length === 0) return
  const { desk, signal, progress } = parts
  const situation = await look(intent, parts)
  if (situation instanceof DeskError) {
    yield* notBegun(ids, situation)
    return
  }
  // What every further ticket would meet too stops the run; what was not tried says so.
  let stopped: Failure | null = null
  const work = async (selected: Selected): Promise<WriteResult> => {
    if (stopped || signal.aborted) return untried(selected.id, stopped)
    const result =
      'error' in selected
        ? refused(selected.id, selected.error)
        : await carryOut(intent, selected.ticket, { desk, situation, dryRun })
    if (!result.ok && stopping.has(result.error.exit)) stopped ??= result.error
    return result
  }
  let done = 0
  for await (const result of inOrder(readTickets(desk, ids), work, { atOnce })) {
    done += 1
    progress(done, ids.length)
    yield result
  }
}

/** Sign-in refused, unreachable, no sensible answer, interrupted. */
const stopping = new Set([4, 9, 10, 130])

function untried(id: number, stopped: Failure | null): WriteResult {
  const exit = stopped?.exit ?? 130
  const message = stopped
    ? `Not tried, because of this before it: ${stopped.message}`
    : 'Not tried, because of the interruption.'
  return { id, ok: false, error: { code: 'not_tried', exit, message, hint: null } }
}

function* notBegun([first, ...others]: readonly number[], error: DeskError): Generator<WriteResult> {
  if (first === undefined) return
  const result = refused(first, error)
  yield result
  for (const id of others) yield untried(id, result.error)
}

async function look(intent: Intent, parts: ChangeParts): Promise<Situation | DeskError> {
  try {
    return await readSituation(intent, parts)
  } catch (error) {
    if (error instanceof DeskError) return error
    throw error
  }
}

/** The exit code of a run over several tickets (cli-contract rule 6). */
export function exitOf(results: readonly WriteResult[]): number {
  const exits = results.flatMap((result) => (result.ok ? [] : [result.error]))
  if (exits.length === 0) return 0
  if (exits.some(({ exit }) => exit === 8)) return 8
  return exits.find(({ exit }) => stopping.has(exit))?.exit ?? 1
}

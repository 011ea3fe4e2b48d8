import type { ChangingDesk } from './changing-desk.ts'
import type { Failure, Refused, WriteResult } from '#desk/outcome.ts'
import type { TicketNow } from '#desk/ticket.ts'
import { DeskError, HalfDoneError, UnknownOutcomeError } from '#errors.ts'
import { checkTaken } from './check-taken.ts'
import { decide, isIdle } from './decide.ts'
import { difference, foreseen } from './difference.ts'
import type { Intent } from './intent.ts'
import { restOf } from './rest.ts'
import { send } from './send.ts'
import type { Situation } from './situation.ts'

export interface CarryOut {
  readonly desk: ChangingDesk
  readonly situation: Situation
  readonly dryRun: boolean
}

/** Carries the intent out on one ticket and tells what the server then holds. Failures come back as results. */
export async function carryOut(intent: Intent, ticket: TicketNow, parts: CarryOut): Promise<WriteResult> {
  try {
    return await attempt(intent, ticket, parts)
  } catch (error) {
    if (error instanceof DeskError) return refused(ticket.id, error)
    throw error
  }
}

export function refused(id: number | null, error: DeskError): Refused {
  if (!(error instanceof HalfDoneError)) return { id, ok: false, error: failure(error) }
  return { id, ok: false, done: error.done, left: error.left, error: failure(error) }
}

function failure({ code, exit, message, hint }: DeskError): Failure {
  return { code, exit, message, hint: hint ?? null }
}

async function attempt(
  intent: Intent,
  ticket: TicketNow,
  { desk, situation, dryRun }: CarryOut,
): Promise<WriteResult> {
  const { id } = ticket
  const step = decide(intent, ticket, situation)
  if (dryRun) return { id, ok: true, changed: foreseen(step, ticket), dryRun: true }
  if (isIdle(step)) return { id, ok: true, changed: {} }

  const sent = await send(step, ticket, { desk, rest: (left) => restOf(intent, id, left) })
  const after = sent.after ?? (await readBack(id, desk))
  checkTaken(step, ticket, after)
  const { group, level, tech } = after
  return {
    id,
    ok: true,
    changed: difference(ticket, after),
    ...(sent.note === null ? {} : { note: sent.note }),
    ...(step.move === null && step.group === null ? {} : { place: { group, level, tech } }),
  }
}

async function readBack(id: number, desk: ChangingDesk): Promise<TicketNow> {
  try {
    return await desk.current(id)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    throw new UnknownOutcomeError(
      `The help desk took it, but ticket ${id} could not be read back: ${error.message}`,
      { hint: `See what it holds: helpdesk show ${id} --notes`, cause: error },
    )
  }
}

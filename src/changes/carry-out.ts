import type { ChangingDesk } from './changing-desk.ts'
import type { ChangedValues, Failure, Refused, WriteResult } from '#desk/outcome.ts'
import type { FullTicket, Ticket } from '#desk/ticket.ts'
import { ConflictError, DeskError, HalfDoneError, RuleError, UnknownOutcomeError } from '#errors.ts'
import { decide, type Situation, type Step } from './decide.ts'
import type { Intent } from './intent.ts'
import { send } from './send.ts'

export interface CarryOut {
  readonly desk: ChangingDesk
  readonly situation: Situation
  readonly dryRun: boolean
}

/** Carries the intent out on one ticket and tells what the server then holds. Failures come back as results. */
export async function carryOut(intent: Intent, ticket: Ticket, parts: CarryOut): Promise<WriteResult> {
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
  ticket: Ticket,
  { desk, situation, dryRun }: CarryOut,
): Promise<WriteResult> {
  const step = decide(intent, ticket, situation)
  if (dryRun) return { id: ticket.id, ok: true, changed: foreseen(step, ticket, situation), dryRun: true }
  if (!step.changes && !step.note) return { id: ticket.id, ok: true, changed: {} }

  const sent = await send(step, ticket, { desk, verb: intent.verb })
  const after = sent.after ?? (await readBack(ticket.id, desk))
  checkTaken(step, ticket, after)
  const changed = difference(ticket, after)
  return sent.note === null
    ? { id: ticket.id, ok: true, changed }
    : { id: ticket.id, ok: true, changed, note: sent.note }
}

async function readBack(id: number, desk: ChangingDesk): Promise<FullTicket> {
  try {
    return await desk.ticket(id)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    throw new UnknownOutcomeError(
      `The help desk took it, but ticket ${id} could not be read back: ${error.message}`,
      { hint: `See what it holds: helpdesk show ${id} --notes`, cause: error },
    )
  }
}

/** The server may keep another value than it was sent; a colleague's write in the same moment shows here too. */
function checkTaken({ wanted }: Step, before: Ticket, after: Ticket): void {
  const hint = `See what happened: helpdesk show ${after.id}`
  const { tech } = after.ids
  if (wanted.tech !== undefined && wanted.tech !== tech) {
    const owner = after.tech ?? (tech === null ? 'nobody' : `tech ${tech}`)
    if (tech === null || tech === before.ids.tech) {
      throw new RuleError(
        `The server did not take the assignment; ticket ${after.id} is assigned to ${owner}.`,
        { hint },
      )
    }
    throw new ConflictError(`Ticket ${after.id} is now assigned to ${owner}.`, { hint })
  }
  if (wanted.status !== undefined && wanted.status !== after.ids.status) {
    throw new RuleError(`The server did not take the status; ticket ${after.id} is ${after.status}.`, {
      hint,
    })
  }
}

const told = ['status', 'tech', 'priority', 'group', 'level', 'type', 'location', 'due', 'closed'] as const

/** What differs between two readings, by JSON key: also what the server changed by its own rules. */
function difference(before: Ticket, after: Ticket): ChangedValues {
  const pairs = told
    .filter((key) => before[key] !== after[key])
    .map((key) => [key, [before[key], after[key]] as const] as const)
  return Object.fromEntries(pairs)
}

function foreseen({ wanted, note }: Step, ticket: Ticket, { statuses, myName }: Situation): ChangedValues {
  const changed: Record<string, readonly [unknown, unknown]> = {}
  const status = statuses.find(({ id }) => id === wanted.status)
  if (status && status.id !== ticket.ids.status) changed['status'] = [ticket.status, status.name]
  if (wanted.tech !== undefined && wanted.tech !== ticket.ids.tech) {
    changed['tech'] = [ticket.tech, wanted.tech === null ? null : (myName ?? `tech ${wanted.tech}`)]
  }
  if (note) changed['noteCount'] = [ticket.noteCount, ticket.noteCount + 1]
  return changed
}

import type { HelpDesk } from '#desk/helpdesk.ts'
import type { ChangedValues, Failure, WriteResult } from '#desk/outcome.ts'
import type { FullTicket, Ticket } from '#desk/ticket.ts'
import { ConflictError, DeskError, RuleError, UnknownOutcomeError } from '#errors.ts'
import { decide, type Situation, type Step } from './decide.ts'
import type { Intent } from './intent.ts'

export interface CarryOut {
  readonly desk: HelpDesk
  readonly situation: Situation
  readonly dryRun: boolean
}

type Refused = Extract<WriteResult, { ok: false }>

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
  return { id, ok: false, error: failure(error) }
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

  const sent = await send(step, ticket, desk)
  const after = sent.after ?? (await desk.ticket(ticket.id))
  checkTaken(step, after)
  const changed = difference(ticket, after)
  return sent.note === null
    ? { id: ticket.id, ok: true, changed }
    : { id: ticket.id, ok: true, changed, note: sent.note }
}

interface Sent {
  readonly note: number | null
  /** The ticket, where sending had to read it back already. */
  readonly after: FullTicket | null
}

async function send(step: Step, ticket: Ticket, desk: HelpDesk): Promise<Sent> {
  try {
    const note = step.note ? (await desk.addNote(ticket.id, step.note)).id : null
    if (step.changes) await desk.update(ticket.id, step.changes)
    return { note, after: null }
  } catch (error) {
    if (error instanceof UnknownOutcomeError) return lookUp(step, ticket, desk, error)
    throw error
  }
}

/** After a lost answer: done if the ticket shows it, otherwise the outcome stays unknown. */
async function lookUp(step: Step, before: Ticket, desk: HelpDesk, lost: UnknownOutcomeError): Promise<Sent> {
  const unknown = new UnknownOutcomeError(lost.message, {
    hint: `See whether it was done: helpdesk show ${before.id} --notes`,
    cause: lost,
  })
  const after = await desk.ticket(before.id).catch(() => {
    throw unknown
  })
  const { note } = step
  // Equal notes that were there before do not count: newer than the ticket's reading is what matters.
  const added =
    note &&
    after.notes
      .slice(before.noteCount)
      .findLast((one) => one.text === note.text && one.minutes === note.minutes)
  if ((note && !added) || !holds(step, after)) throw unknown
  return { note: added?.id ?? null, after }
}

function holds({ wanted }: Step, after: Ticket): boolean {
  const status = wanted.status === undefined || wanted.status === after.ids.status
  return status && (wanted.tech === undefined || wanted.tech === after.ids.tech)
}

/** The server may keep another value than it was sent; a colleague's write in the same moment shows here too. */
function checkTaken({ wanted }: Step, after: Ticket): void {
  if (wanted.tech !== undefined && wanted.tech !== after.ids.tech && after.ids.tech !== null) {
    throw new ConflictError(
      `Ticket ${after.id} is now assigned to ${after.tech ?? `tech ${after.ids.tech}`}.`,
      {
        hint: `See what happened: helpdesk show ${after.id}`,
      },
    )
  }
  if (wanted.status !== undefined && wanted.status !== after.ids.status) {
    throw new RuleError(`The server did not take the status; ticket ${after.id} is ${after.status}.`, {
      hint: `See what happened: helpdesk show ${after.id}`,
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

function foreseen({ wanted }: Step, ticket: Ticket, { statuses, me }: Situation): ChangedValues {
  const changed: Record<string, readonly [unknown, unknown]> = {}
  const status = statuses.find(({ id }) => id === wanted.status)
  if (status && status.id !== ticket.ids.status) changed['status'] = [ticket.status, status.name]
  if (wanted.tech !== undefined && wanted.tech !== ticket.ids.tech) {
    changed['tech'] = [ticket.tech, wanted.tech === null ? null : wanted.tech === me ? 'me' : wanted.tech]
  }
  return changed
}

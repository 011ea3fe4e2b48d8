import type { ChangingDesk } from './changing-desk.ts'
import type { FullTicket, Ticket } from '#desk/ticket.ts'
import type { Verb } from '#desk/workflow.ts'
import { DeskError, HalfDoneError, UnknownOutcomeError } from '#errors.ts'
import type { Step } from './decide.ts'

interface Sending {
  readonly desk: ChangingDesk
  readonly verb: Verb
}

interface Sent {
  readonly note: number | null
  /** The ticket, where sending had to read it back already. */
  readonly after: FullTicket | null
}

interface Begun {
  readonly id: number
  readonly verb: Verb
  readonly step: Step
}

/** Sends the note, then the other changes; neither is ever sent twice. A lost answer is looked up. */
export async function send(step: Step, ticket: Ticket, { desk, verb }: Sending): Promise<Sent> {
  let note: number | null = null
  try {
    if (step.note) note = (await desk.addNote(ticket.id, step.note)).id
    if (step.changes) await desk.update(ticket.id, step.changes)
    return { note, after: null }
  } catch (error) {
    if (error instanceof UnknownOutcomeError) return lookUp(step, ticket, desk, error)
    if (note !== null && error instanceof DeskError) throw halfDone({ id: ticket.id, verb, step }, error)
    throw error
  }
}

/** What was accepted must not look as if it could be sent once more. */
function halfDone({ id, verb, step }: Begun, cause: DeskError): HalfDoneError {
  const left = step.wanted.tech === undefined ? ['status'] : ['tech']
  return new HalfDoneError(
    `The note was added, but the rest was not done: ${cause.message}`,
    { done: ['note'], left },
    { hint: `For the rest, without the note: helpdesk ${verb} ${id}`, cause },
  )
}

/** After a lost answer: done if the ticket shows it, otherwise the outcome stays unknown. */
async function lookUp(
  step: Step,
  before: Ticket,
  desk: ChangingDesk,
  lost: UnknownOutcomeError,
): Promise<Sent> {
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
      // Mark-up in it is shown as what it stands for; the source has it as it was sent.
      .findLast((one) => [one.text, one.source].includes(note.text) && one.minutes === note.minutes)
  if ((note && !added) || !holds(step, after)) throw unknown
  return { note: added?.id ?? null, after }
}

function holds({ wanted }: Step, after: Ticket): boolean {
  const status = wanted.status === undefined || wanted.status === after.ids.status
  return status && (wanted.tech === undefined || wanted.tech === after.ids.tech)
}

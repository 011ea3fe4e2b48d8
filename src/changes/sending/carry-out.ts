import type { ChangingDesk } from '../changing-desk.ts'
import type { Failure, Place, Refused, Written } from '#desk/outcome.ts'
import { heldOf } from '#desk/runs/held.ts'
import type { Instant, TicketNow } from '#desk/ticket.ts'
import { bothWanted, type Wanted } from '#desk/wanted.ts'
import { DeskError, HalfDoneError, UnknownOutcomeError } from '#errors.ts'
import { checkNote } from '../deciding/check-note.ts'
import { checkTaken } from './check-taken.ts'
import { decide, isIdle, type Step } from '../deciding/decide.ts'
import { difference, foreseen } from './difference.ts'
import type { FileReader } from '../file-reader.ts'
import type { Intent } from '../intent.ts'
import type { Recording } from '../journal.ts'
import { isOnlyOurs } from './only-ours.ts'
import { restOf } from './rest.ts'
import { send, type Sending } from './send.ts'
import type { Situation } from '../deciding/situation.ts'

export interface CarryOut {
  readonly desk: ChangingDesk
  readonly situation: Situation
  readonly dryRun: boolean
  readonly recording: Recording
  readonly readFile: FileReader
  readonly now: () => Date
  /** How long a request waits for its answer, in milliseconds. */
  readonly patience: number
}

/** What a write did, and what the ticket then holds of the values it was about; null where it was not read again. */
export interface Outcome {
  readonly result: Written | Refused
  readonly after: Wanted | null
  /** When this write left the ticket; absent where that is not known, and where the ticket shows a change that is not of it. */
  readonly updated?: Instant
}

export function refused(id: number | null, error: DeskError): Refused {
  const isPartly = error instanceof HalfDoneError || error instanceof UnknownOutcomeError
  return { id, ok: false, ...(isPartly ? error.partly : null), error: failure(error) }
}

export function failure({ code, exit, message, hint }: DeskError): Failure {
  return { code, exit, message, hint: hint ?? null }
}

/** Carries the intent out on one ticket and tells what the server then holds. Throws what stands in the way. */
export async function carryOut(intent: Intent, ticket: TicketNow, parts: CarryOut): Promise<Outcome> {
  const { id } = ticket
  const step = decide(intent, ticket, parts.situation)
  if (step.onNote !== undefined) await checkNote(step.onNote, id, parts.desk)
  if (parts.dryRun)
    return { result: { id, ok: true, changed: foreseen(step, ticket), dryRun: true }, after: null }
  if (isIdle(step)) return { result: { id, ok: true, changed: {} }, after: null }
  // By force it is written whatever the ticket holds by then.
  return perform(step, intent.force ? { ...ticket, version: null } : ticket, {
    ...parts,
    rest: (left, { note }) => restOf({ ...intent, onNote: intent.onNote ?? note ?? undefined }, id, left),
  })
}

export interface Performing
  extends Pick<CarryOut, 'desk' | 'recording' | 'readFile' | 'now' | 'patience'>, Pick<Sending, 'rest'> {
  /** When the ticket had been changed last, by whatever is not of this run; left out, as the ticket says. */
  readonly updatedBefore?: Instant | undefined
}

/** Sends a step and reads the ticket back; what is about to be sent is in the journal before it leaves. */
export async function perform(
  step: Step,
  ticket: TicketNow,
  { recording, updatedBefore = ticket.updated, ...tools }: Performing,
): Promise<Outcome> {
  const { id, level, group, noteCount, noteIds, attachmentIds } = ticket
  const touches = touchedBy(step)
  const fileIds = step.files.length === 0 ? {} : { fileIds: attachmentIds }
  const known = { updated: updatedBefore, level, group, noteCount, noteIds, ...fileIds }
  const before = { values: heldOf(touches, ticket), ...known }
  await recording.sending({ key: id, before, step })
  const sent = await send(step, ticket, { ...tools, notesOfOthers: recording.notesOfOthers })
  const after = sent.after ?? (await readBack(id, tools.desk))
  checkTaken(step, ticket, after)
  const place = step.move === null && step.group === null ? {} : { place: placeOf(after) }
  const note = sent.note === null ? {} : { note: sent.note }
  const files = sent.attachments.length === 0 ? {} : { attachments: sent.attachments }
  const changed = difference(ticket, after)
  const result: Written = { id, ok: true, changed, ...note, ...files, ...place }
  const left = isOnlyOurs(step, changed, { before: ticket, after }) ? { updated: after.updated } : {}
  return { result, after: heldOf(touches, after), ...left }
}

function placeOf({ group, level, tech }: Place): Place {
  return { group, level, tech }
}

/** With the level or the request type the help desk may change by its own rules whose ticket it is. */
function touchedBy({ wanted, move }: Step): Wanted {
  if (move === null && wanted.keys.type === undefined) return wanted
  return bothWanted({ keys: { tech: { value: null, shown: null } }, fields: {} }, wanted)
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

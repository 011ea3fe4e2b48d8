import type { Before, SentStep } from '#desk/runs/run.ts'
import { announced } from '#desk/runs/announced.ts'
import { heldOf } from '#desk/runs/held.ts'
import { instant } from '#desk/time/instant.ts'
import type { Instant, TicketNow } from '#desk/ticket.ts'
import { compared, isTaken, notHeld, only } from '#desk/wanted.ts'
import { ConflictError, UnknownOutcomeError } from '#errors.ts'
import { type CarryOut, type Outcome, perform } from './carry-out.ts'
import { isMoved } from './check-taken.ts'
import { isIdle, type Step } from '../deciding/decide.ts'
import { foreseen } from './difference.ts'
import type { Intent } from '../intent.ts'
import { addedNotes } from './added-notes.ts'
import { fateOf } from './fate.ts'
import { isLastChange } from './only-ours.ts'
import { restOf } from './rest.ts'

/** A step that was on its way when its run was cut. */
export interface CutStep {
  readonly step: SentStep
  readonly before: Before
  /** What is not there then will not come any more; milliseconds. */
  readonly certainFrom: number
}

export interface GoingOn extends CarryOut {
  readonly intent: Intent
  readonly force: boolean
  /** Name of the run. */
  readonly run: string
}

/** Looks what of a cut step arrived, and does the rest. Throws UnknownOutcomeError as long as that cannot be told. */
export async function goOn(cut: CutStep, ticket: TicketNow, parts: GoingOn): Promise<Outcome> {
  const { id } = ticket
  const { intent, dryRun } = parts
  const { note, left } = await addedNote(cut, ticket, parts)
  const rest = restOfStep(cut, ticket, { ...parts, hasNote: note !== null })
  checkArrived(cut, rest, { ...parts, id })
  if (dryRun) return { result: { id, ok: true, changed: foreseen(rest, ticket), dryRun: true }, after: null }
  if (isIdle(rest)) {
    const { noteCount: _, ...changed } = announced(cut)
    const result = { id, ok: true, changed, ...(note === null ? {} : { note }) } as const
    return { result, after: heldOf(cut.before.values, ticket), ...(left === null ? {} : { updated: left }) }
  }
  const done = await perform(rest, parts.force ? { ...ticket, version: null } : ticket, {
    ...parts,
    ...(left === null ? {} : { updatedBefore: cut.before.updated }),
    rest: (undone) => restOf(intent, id, undone),
  })
  const { result } = done
  return { ...done, result: note === null || !result.ok ? result : { ...result, note } }
}

interface Added {
  /** The number of the step's own note; null where the ticket does not have it. */
  readonly note: number | null
  /** When that note left the ticket; null where something else changed it since, too. */
  readonly left: Instant | null
}

/** The step's own note, when the ticket has it. Equal notes that were there before do not count. */
async function addedNote(
  { step, before, certainFrom }: CutStep,
  { id }: TicketNow,
  { desk, now, recording, run, force }: GoingOn,
): Promise<Added> {
  const { note } = step
  if (note === null) return notAdded
  const { found, after } = await addedNotes(
    note,
    { id, ...before },
    { desk, notesOfOthers: recording.notesOfOthers },
  )
  const fate = fateOf(found, { alike: 1, isMixed: false, until: certainFrom, now: now().getTime() })
  if (fate.is === 'there') {
    const own = after.notes.find((one) => one.id === fate.id)
    const isLeft =
      own !== undefined && after.noteCount === before.noteCount + 1 && isLastChange(own.at, after)
    return { note: fate.id, left: isLeft ? after.updated : null }
  }
  if (found.length === 0 || force) return notAdded
  throw new UnknownOutcomeError(
    `Ticket ${id} has several notes like this one; which is whose cannot be told.`,
    {
      hint: `See them: helpdesk show ${id} --notes. To write it all the same: helpdesk runs resume ${run} --force`,
    },
  )
}

const notAdded: Added = { note: null, left: null }

/** Throws ConflictError when somebody changed since what the step is about, unless forced. */
function restOfStep(
  { step, before }: CutStep,
  ticket: TicketNow,
  { hasNote, force }: { readonly hasNote: boolean; readonly force: boolean },
): Step {
  const { note, move } = step
  const missing = notHeld(step.wanted, ticket)
  const withNote = note?.status !== undefined
  const touched = new Set(
    compared(before.values, ticket)
      .filter((one) => !isTaken(one))
      .map(({ name }) => name),
  )
  const others = compared(missing, ticket).filter(
    // A status that came with the note was there; who sees another one now sees a colleague's.
    ({ name }) => touched.has(name) || (name === 'status' && withNote && hasNote),
  )
  const isDone = move !== null && isMoved(move, before, ticket)
  const isElsewhere =
    move !== null && !isDone && (ticket.level !== before.level || ticket.group !== before.group)
  if (!force && (others.length > 0 || isElsewhere)) {
    const values = others.map(({ name, heldShown }) => `${name} is ${heldShown ?? 'none'}`)
    const level = isElsewhere ? [`it is on level ${ticket.level ?? '?'} of ${ticket.group ?? 'none'}`] : []
    throw new ConflictError(`Ticket ${ticket.id} was changed since: ${[...values, ...level].join(', ')}.`, {
      hint: `See what it holds: helpdesk show ${ticket.id}. To write all the same: --force`,
    })
  }
  return {
    note: hasNote ? null : note,
    move: isDone ? null : move,
    set: hasNote || !withNote ? missing : only(missing, (name) => name !== 'status'),
    mail: step.mail,
    // A run with files is not resumed.
    files: [],
    onNote: undefined,
    wanted: step.wanted,
    group: step.group,
  }
}

/** A value may be set twice; a note or a move that is not there yet must surely not be on its way any more. */
function checkArrived(
  { certainFrom }: CutStep,
  { note, move }: Step,
  { id, force, now, run }: Pick<GoingOn, 'force' | 'now' | 'run'> & { readonly id: number },
): void {
  if (force || (note === null && move === null) || now().getTime() >= certainFrom) return
  const what = note === null ? 'the move' : 'the note'
  throw new UnknownOutcomeError(
    `Ticket ${id} does not have ${what} yet; until ${instant(certainFrom)} it may still be on its way.`,
    {
      hint: `See whether it came: helpdesk show ${id} --notes. After that time: helpdesk runs resume ${run}; --force writes it at once.`,
    },
  )
}

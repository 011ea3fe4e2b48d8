import { type Context, type Draft, one, type OpenDraft, type Result, rows, type Waiting } from '#command.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import type { WriteResult } from '#desk/outcome.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import { DeskError, type UnreachableError } from '#errors.ts'
import { isNotHeard } from '../not-heard.ts'
import { filesToKeep } from '../outbox/files-to-keep.ts'
import { queued } from '../outbox/queue.ts'
import type { Changed, TypedOptions } from './typed-verb.ts'
import { unsentVerb } from './keeping.ts'
import type { TypedTickets } from './selection.ts'

export interface Typed extends Context {
  readonly ids?: readonly string[]
  readonly options: TypedOptions
}

/** A verb under way, as far as it has come. */
export interface Attempt {
  typed: Changed
  readonly takenUp: Draft | undefined
  /** Time worked. */
  readonly minutes: number
  readonly tickets: TypedTickets
  readonly draft: OpenDraft
  /** The text is asked for, so that no command line has it. */
  readonly isAsked: boolean
  readonly ifUpdated: Instant | undefined
  /** Null while the tickets are not known. */
  ids: TicketIds | null
  text: string | null
  readings: ReadonlyMap<number, Ticket> | undefined
}

/** The whole of it into the outbox, where that is wanted; null where it is not there. */
export async function putOff(
  attempt: Attempt,
  error: UnreachableError,
  given: Typed,
): Promise<Result<WriteResult> | null> {
  const { ids, text, typed, draft } = attempt
  const { outbox, dryRun } = given.options
  if (dryRun) return null
  if (ids === null) {
    if (outbox) given.say('Without the help desk --where finds no tickets; the outbox takes ticket numbers.')
    return null
  }
  if (text === null && typed.needs !== undefined) return null
  const [name] = await queued([waitingVerb(attempt, ids, given)], error, { outbox, given })
  if (typeof name !== 'string') return null
  await draft.drop()
  const result = (id: number | null): WriteResult => ({ id, ok: true, queued: name })
  const [first = null] = ids.single
  if (ids.plain) return one(result(first))
  return rows([...ids.single.map(result), ...ids.ranges.map(() => result(null))])
}

/** A text that no command line has, or that the help desk did not hear, stays as a draft. */
export async function keepDraft(attempt: Attempt, error: unknown, { options }: Typed): Promise<void> {
  const { ids, text, isAsked, draft, typed } = attempt
  // Before the first ticket has its result nothing else keeps the text; a line that can be typed again needs no draft.
  if (text === null || ids === null || !(error instanceof DeskError)) return
  if (!isAsked && !isNotHeard(error)) return
  await draft.save({ ...unsentVerb(typed, ids, options), text })
  await draft.keep()
}

/** What the outbox holds of it for some of its tickets. */
export function waitingVerb(
  { typed, text, ifUpdated, readings }: Attempt,
  ids: Pick<TicketIds, 'single' | 'ranges'>,
  given: Typed,
): Waiting {
  const { options, ...unsent } = unsentVerb(typed, ids, given.options)
  const { attach: _, name: __, ...others } = options
  const seen = [...(readings ?? [])].map(([id, { updated }]) => [id, updated] as const)
  return {
    unsent: { ...unsent, text, options: others },
    ifUpdated,
    updated: Object.fromEntries(seen),
    files: filesToKeep(typed.files, given),
  }
}

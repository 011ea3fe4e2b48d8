import type { Mail, Move } from '#desk/helpdesk.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import type { KeptIntent } from '#desk/runs/schemas.ts'
import type { Wanted } from '#desk/wanted.ts'
import type { Verb } from '#desk/standing/workflow.ts'

/** What a verb wants of each ticket, before any ticket is looked at. */
export interface Intent {
  readonly verb: Verb
  /** Values that the ticket is to have. */
  readonly wanted?: Wanted | undefined
  /** Whose ticket it is to be; a colleague's is a conflict. Absent leaves the assignment to `wanted`. */
  readonly tech?: 'me' | 'nobody'
  /** One level of its group up or down. */
  readonly move?: Move | undefined
  /** The tech group that it must be with afterwards. */
  readonly group?: string | undefined
  readonly note?: IntendedNote | undefined
  /** To be attached to the note, to the one that `onNote` numbers, or else to the ticket. */
  readonly files?: readonly IntendedFile[] | undefined
  readonly onNote?: number | undefined
  readonly mail?: Mail | undefined
  /** Act on a colleague's ticket, and over a colleague's change, all the same. */
  readonly force: boolean
  /** The reading that this was decided on was made then: what changed later is a conflict. */
  readonly ifUpdated?: Instant | undefined
  /** The same for single tickets, by number. */
  readonly ifUpdatedOf?: Readonly<Record<string, Instant>> | undefined
  /** The readings that this was decided on, by id. */
  readonly readings?: ReadonlyMap<number, Ticket> | undefined
}

/** A file of the person's; its bytes are read when it is its turn to be sent. */
export interface IntendedFile {
  /** As it was typed; `-` for stdin. */
  readonly path: string
  /** What the help desk is to call it. */
  readonly name: string
  /** In bytes, as it was looked at. */
  readonly size: number
}

export interface IntendedNote {
  readonly text: string
  readonly hidden: boolean
  readonly solution: boolean
  /** Time worked. */
  readonly minutes: number
}

/** What of it a later run can go by. The readings are left out: what was written before is compared with the journal. */
export function toKeep({
  verb,
  wanted,
  tech,
  move,
  group,
  note,
  mail,
  force,
  ifUpdated,
}: Intent): KeptIntent {
  return { verb, wanted, ...(tech ? { tech } : {}), move, group, note, mail, force, ifUpdated }
}

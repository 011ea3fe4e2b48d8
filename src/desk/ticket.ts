import type { Attachment, Note } from './note.ts'

/** Where a ticket stands, whatever its status is called; the site policy maps status names to states. */
export type State = 'open' | 'waiting' | 'resolved' | 'closed' | 'canceled'

/** A point in time, ISO 8601 in UTC with seconds: `2026-10-01T14:03:00Z`. */
export type Instant = string

/** A ticket as every server kind tells it and as `-o json` prints it (cli-contract §2). */
export interface Ticket {
  readonly id: number
  readonly subject: string | null
  readonly status: string
  readonly state: State
  readonly priority: string | null
  /** The request type's own name; `typePath` has its ancestors first. */
  readonly type: string
  readonly typePath: readonly string[]
  readonly group: string | null
  readonly level: number | null
  /** Display name of the assigned tech; null when unassigned. */
  readonly tech: string | null
  readonly requester: string | null
  readonly requesterEmail: string | null
  readonly location: string | null
  readonly department: string | null
  readonly room: string | null
  readonly created: Instant
  readonly updated: Instant
  readonly due: Instant | null
  readonly closed: Instant | null
  /** Due, past its due time, and neither resolved, closed nor canceled. */
  readonly overdue: boolean
  readonly needsApproval: boolean
  readonly flagged: boolean
  /** Custom fields by label, as text; several choices joined with `;`. */
  readonly fields: Readonly<Record<string, string | null>>
  /** Plain text made from the server's mark-up. */
  readonly detail: string
  readonly noteCount: number
  readonly attachmentCount: number
  /** The ticket's page in a browser. */
  readonly url: string
  readonly ids: TicketIds
}

/** The server's numbers behind the names. */
export interface TicketIds {
  readonly status: number
  readonly priority: number | null
  readonly type: number
  readonly tech: number | null
  readonly requester: number | null
  readonly location: number | null
  readonly department: number | null
}

/** A ticket as it is just before and after a write, with what only writing needs to know. */
export interface TicketNow extends Ticket {
  /** There is a level above; null when the server does not say. */
  readonly canEscalate: boolean | null
  readonly noteIds: readonly number[]
  /** Numbers of all files, of its notes too. */
  readonly attachmentIds: readonly number[]
  /** By which the server knows this reading, where it refuses a change of what was changed since; null where it was not told. */
  readonly version: string | null
}

/** One ticket as it is shown; null is what a copy does not hold of it. */
export interface ShownTicket extends Ticket {
  /** Oldest first. */
  readonly notes: readonly Note[] | null
  readonly attachments: readonly Attachment[] | null
  readonly detailSource: string | null
}

/** One ticket read by itself: with its conversation and what the server sent as detail. */
export interface FullTicket extends ShownTicket {
  readonly notes: readonly Note[]
  readonly attachments: readonly Attachment[]
  readonly detailSource: string
}

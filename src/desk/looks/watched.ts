import type { Instant, Ticket } from '../ticket.ts'
import type { TicketEvent } from './events.ts'
import type { MarkedTicket } from './marked.ts'

/** What a watch sees, one thing after the other. */
export type Watched = Look | Away

export interface Look {
  readonly is: 'look'
  readonly at: Instant
  readonly isFirst: boolean
  readonly tickets: readonly Ticket[]
  /** In the first look every ticket is `present`. */
  readonly events: readonly TicketEvent[]
  readonly marked: readonly MarkedTicket[]
  /** Of the tickets that are new since the last look those that press. */
  readonly pressing: ReadonlySet<number>
  /** When the help desk was away before this look: the last look before, till this one. */
  readonly gap: Gap | null
}

export interface Gap {
  readonly from: Instant
  readonly to: Instant
}

/** A look that failed: the help desk is away. */
export interface Away {
  readonly is: 'away'
  readonly at: Instant
  /** The last look that did not fail. */
  readonly since: Instant
  readonly why: string
  /** Looks that failed since then, this one included. */
  readonly failures: number
}

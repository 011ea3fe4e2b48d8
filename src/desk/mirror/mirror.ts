import type { Abilities, Account, TicketQuery } from '../helpdesk.ts'
import type {
  Department,
  FieldDefinition,
  Location,
  Priority,
  RequestType,
  Status,
  Tech,
  TechGroup,
} from '../lists.ts'
import type { Instant, Ticket } from '../ticket.ts'

/** What is kept of a help desk besides its tickets, so that a filter's names can be looked up without it. */
export interface MirrorFacts {
  /** When they were read, by the clock of this computer. */
  readonly at: Instant
  readonly account: Account
  readonly can: Abilities
  /** Tech groups of the account, as far as they have tickets. */
  readonly ownGroups: readonly string[]
  readonly statuses: readonly Status[]
  readonly priorities: readonly Priority[]
  readonly types: readonly RequestType[]
  readonly locations: readonly Location[]
  readonly departments: readonly Department[]
  readonly techs: readonly Tech[]
  readonly groups: readonly TechGroup[]
  readonly fields: readonly FieldDefinition[]
}

/** How far the first reading came: what lies behind this was read. */
export type Cursor =
  { readonly by: 'updated'; readonly before: Instant } | { readonly by: 'id'; readonly below: number }

/** How far the reading of a help desk is. */
export interface MirrorProgress {
  /** The newest change that was there when the last reading began, by the server's clock; null before the first. */
  readonly mark: Instant | null
  /** Null before the first ticket is read. */
  readonly cursor: Cursor | null
  /** The first reading came to its end. */
  readonly isWhole: boolean
  /** Tickets that there were when the first reading began; null where the server does not tell. */
  readonly expected: number | null
  /** When the last reading that came to its end began, by the clock of this computer. */
  readonly synced: Instant | null
  /** The same of the last look for tickets that are gone. */
  readonly checked: Instant | null
  /** The last ticket that a look under way has compared. */
  readonly checking: number | null
}

export const nothingRead: MirrorProgress = {
  mark: null,
  cursor: null,
  isWhole: false,
  expected: null,
  synced: null,
  checked: null,
  checking: null,
}

/** One step of a reading, remembered as a whole or not at all. */
export interface Step {
  readonly rows?: readonly Ticket[]
  readonly gone?: readonly number[]
  readonly progress?: MirrorProgress
}

/** What a step changed. */
export interface Stepped {
  readonly added: number
  readonly changed: number
  readonly removed: number
}

/** A copy of a help desk's tickets on this computer, as it is filled. */
export interface MirrorStore {
  progress(): MirrorProgress
  facts(): MirrorFacts | null
  keepFacts(facts: MirrorFacts): void
  step(step: Step): Stepped
  count(): number
  /** The next ids of tickets that are kept, in their order. */
  idsAfter(id: number, most: number): readonly number[]
  /** For each tech group the tickets that were changed last. */
  newestOfGroups(each: number): readonly { readonly id: number; readonly group: string }[]
}

/** What a copy answers. */
export interface MirrorReader {
  progress(): MirrorProgress
  facts(): MirrorFacts | null
  /** Whether it can tell which tickets a query asks for. */
  answers(query: TicketQuery): boolean
  /** Words first by how well they fit; else in the order of urgency for what is to be done, in that of the server for the rest. */
  tickets(query: TicketQuery, now: Date): Iterable<Ticket>
  /** Null where rows have to be read to tell, or where only so many rows are wanted and there are many more. */
  total(query: TicketQuery, now: Date): number | null
  ticket(id: number, now: Date): Ticket | null
}

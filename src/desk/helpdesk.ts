import type { Filter } from './filter/filter.ts'
import type {
  Asset,
  Department,
  DirectoryPerson,
  FieldDefinition,
  Location,
  Priority,
  Requester,
  RequestType,
  Status,
  Tech,
  TechGroup,
  TicketRules,
} from './lists.ts'
import type { FullTicket, ShownTicket, Ticket, TicketNow } from './ticket.ts'

/** Which tickets are looked at before any filter. */
export type Scope = 'mine' | 'my-groups' | 'flagged' | 'recent' | 'all'

export interface TicketQuery {
  readonly scope: Scope
  readonly filter: Filter | null
  /** The server's own filter language, passed through and joined by "and". */
  readonly qualifier?: string | undefined
  /** At most so many rows are wanted; no page beyond the one that holds the last of them is asked for. Null for all. */
  readonly limit: number | null
}

/** How a query would be carried out. */
export interface QueryPlan {
  /** What is sent to the server, in its own language; null when it is asked for everything of the scope. */
  readonly sent: string | null
  /** The part that is decided here, row by row; null when the server decides all of it. */
  readonly here: Filter | null
}

/** Who gets mail about a write; undefined leaves it to the server's rules. */
export interface Mail {
  readonly requester: boolean
  readonly tech: boolean
  readonly group: boolean
  readonly cc: boolean
}

/** Values for a new ticket. Ids are the server's numbers; fields are by definition id. */
export interface NewTicket {
  readonly type: number
  readonly subject: string | null
  readonly detail: string
  readonly requester: number | null
  readonly location: number | null
  readonly department: number | null
  readonly room: string | null
  /** Null leaves it to the server: the request type's priority, or the default one. */
  readonly priority: number | null
  /** Null leaves the assignment to the server's routing. */
  readonly tech: number | null
  readonly assets: readonly number[]
  readonly cc: readonly string[]
  readonly fields: ReadonlyMap<number, string>
  /** Null leaves it to the server: its default status, or that of an approval. */
  readonly status?: number | null
  readonly mail?: Mail | undefined
}

/** A partial update: a key that is absent stays, null clears. */
export interface TicketChanges {
  readonly status?: number
  readonly priority?: number
  readonly type?: number
  readonly tech?: number | null
  readonly requester?: number | null
  readonly location?: number | null
  readonly department?: number | null
  readonly room?: string | null
  readonly subject?: string | null
  readonly detail?: string
  readonly fields?: ReadonlyMap<number, string | null>
  readonly mail?: Mail | undefined
}

/** A note to be added; with `status` the ticket takes that status in the same step. */
export interface NewNote {
  readonly text: string
  readonly hidden: boolean
  readonly solution: boolean
  /** Time worked. */
  readonly minutes: number
  readonly status?: number | undefined
  readonly mail?: Mail | undefined
}

/** What a file is to hang on: a note of the ticket, or the ticket itself. */
export interface AttachTo {
  readonly ticket: number
  readonly note?: number | undefined
}

export interface NewFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Who is signed in, and where. */
export interface Account {
  /** The tech's id; null when the server does not say. */
  readonly techId: number | null
  readonly name: string | null
  readonly username: string | null
  readonly email: string | null
  /** Product and API version as the server words it; null when it does not say. */
  readonly version: string | null
}

/** What a server knows; changes, commands and help read it instead of asking for the server's kind. */
export interface Abilities {
  /** Rows that one request for tickets brings at most. */
  readonly pageSize: number
  /** It counts what a search finds without listing it. */
  readonly totals: boolean
  /** Its lists of tickets begin with what was changed last; else with the newest. */
  readonly changesFirst: boolean
  /** Its lists of what is still to do begin with the most urgent, or with what fits the words of a filter best. */
  readonly urgency: boolean
  /** Lists of tickets that it can begin with. */
  readonly scopes: readonly Scope[]
  /** Tickets stand on levels of their tech group and can be moved one up or down; there are none; or how they are moved is not known. */
  readonly levels: 'moved' | 'none' | 'unknown'
  /** It is told with each write who gets mail about it. */
  readonly mailSwitches: boolean
  /** It takes a file for a note that is there already. */
  readonly filesOnNotes: boolean
  /** It refuses a change of a ticket that was changed since a reading. */
  readonly conditionalWrites: boolean
}

/** What a change goes by. */
export interface Condition {
  /** The version of a reading; a ticket that was changed since is a ConflictError. Left out, it is changed whatever it holds. */
  readonly unlessChangedSince?: string | undefined
}

/** One level of its tech group up or down. */
export type Move = 'escalate' | 'deescalate'

/**
 * A help desk, whatever its kind: the one port between the program and a server.
 * Reads throw NotFoundError, SignInError, PermissionError, UnreachableError or AnswerError;
 * writes also RuleError, and UnknownOutcomeError when the answer was lost after sending.
 */
export interface HelpDesk {
  readonly can: Abilities

  whoAmI(): Promise<Account>
  /** Ends what sign-in opened on the server, if anything. */
  signOut(): Promise<void>

  /** Rows as they arrive, each ticket once, in the server's order, already filtered. `return()` stops the paging. */
  tickets(query: TicketQuery): AsyncIterable<Ticket>
  /** Reads no ticket; it may read lists that the filter needs. */
  plan(query: TicketQuery): Promise<QueryPlan>
  /** How many tickets the query finds, without its limit; null where the server cannot tell that exactly. */
  total(query: TicketQuery): Promise<number | null>
  ticket(id: number): Promise<FullTicket>
  /** The same, or what is held of it, where a copy may answer; left out by a desk that always tells all. */
  shown?(id: number): Promise<ShownTicket>
  /** The ticket without its conversation: one request, as writes are read back. */
  current(id: number): Promise<TicketNow>
  /** Those of the ids that exist and may be seen, by list pages of up to 100. */
  ticketsById(ids: readonly number[]): AsyncIterable<TicketNow>

  create(ticket: NewTicket): Promise<{ readonly id: number }>
  update(id: number, changes: TicketChanges, condition?: Condition): Promise<void>
  addNote(id: number, note: NewNote): Promise<{ readonly id: number }>
  /** Files go up one after the other, whoever asks. */
  attach(to: AttachTo, file: NewFile): Promise<{ readonly id: number }>
  /** The bytes of an attachment; one that is larger than this program takes in is an AnswerError. */
  download(id: number): Promise<Uint8Array>
  /** A level that is not there is a RuleError. */
  move(id: number, move: Move): Promise<void>

  statuses(): Promise<readonly Status[]>
  priorities(): Promise<readonly Priority[]>
  /** In the server's display order, archived ones included. */
  types(): Promise<readonly RequestType[]>
  locations(): Promise<readonly Location[]>
  departments(): Promise<readonly Department[]>
  techs(): Promise<readonly Tech[]>
  groups(): Promise<readonly TechGroup[]>
  fields(): Promise<readonly FieldDefinition[]>
  rules(): Promise<TicketRules>
  /** People whose name, e-mail or user name has this part. */
  requesters(search: string): Promise<readonly Requester[]>
  /** The same of the directory behind the server: those who have no account here. */
  directory(search: string): Promise<readonly DirectoryPerson[]>
  requester(id: number): Promise<Requester>
  /** Things whose number, name or serial number has this part. */
  assets(search: string): Promise<readonly Asset[]>
  asset(id: number): Promise<Asset>

  /** The ticket's page in a browser. */
  webAddress(id: number): string
}

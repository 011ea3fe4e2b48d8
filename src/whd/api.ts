import type { Scope } from '#desk/helpdesk.ts'
import type { Parameter } from '#http/address.ts'
import type { JsonRows } from '#remote/json-rows.ts'

import type { Connection } from './connection/connection.ts'
import type { Page } from './paging/listing.ts'

/** A server's API as this room speaks it: the same questions to either generation. */
export interface Api {
  readonly connection: Connection
  readonly resources: Resources
  /** What asks for rows and things with all that is known of them; nothing where the server knows no such wish. */
  readonly long: Readonly<Record<'tickets' | 'assets' | 'types' | 'techs', readonly Parameter[]>>
  /** Beside the long form: what asks for all request types at once. */
  readonly everyType: readonly Parameter[]
  /** What has requesters searched for in the directory behind the server, too. */
  readonly directory: readonly Parameter[]
  /** A requester's e-mail address may stand where the number does. */
  readonly takesEmail: boolean
  /** One note can be asked for by its number. */
  readonly notesById: boolean
  /** Tickets of a scope, before any qualifier. */
  readonly scope: (scope: Scope) => List
  /** Asks for pages of a list. */
  readonly pagesOf: (list: List) => Pages
  /** The rows in the JSON of a list; null for what is none. */
  readonly rowsIn: (answer: unknown) => readonly unknown[] | null
}

/** How the server spells its resources. */
export interface Resources {
  readonly assets: string
  readonly attachments: string
  readonly departments: string
  readonly fields: string
  readonly locations: string
  readonly newNotes: string
  readonly notes: string
  readonly preferences: string
  readonly priorities: string
  readonly requesters: string
  readonly statuses: string
  readonly techs: string
  readonly tickets: string
  readonly types: string
}

export interface List {
  readonly path: string
  readonly query: readonly Parameter[]
  /** What it belongs to, as an error names it: `Ticket 1042`. */
  readonly about?: string
}

export type Pages = (page: Page, signal?: AbortSignal) => Promise<Rows>

export interface Rows {
  readonly rows: JsonRows
  /** The page was full, so that a further one may have rows. */
  readonly full: boolean
}

export function paging({ number, size }: Page): readonly Parameter[] {
  return [
    ['page', String(number)],
    ['limit', String(size)],
  ]
}

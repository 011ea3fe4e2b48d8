import type { Database } from '../database/database.ts'
import type { Call, Links } from '../route.ts'

/** What a change to a ticket needs to know besides the ticket. */
export interface Desk {
  readonly db: Database
  /** Unix seconds. */
  readonly now: number
  readonly links: Links
  /** The tech who makes the change; null: a requester, or the server itself. */
  readonly byTech: number | null
}

/** The desk as the caller of a request changes it. */
export const deskOf = (call: Call): Desk => ({
  db: call.db,
  now: call.now,
  links: call.links,
  byTech: call.caller.kind === 'tech' ? call.caller.id : null,
})

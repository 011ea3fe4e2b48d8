import type { RequestType } from '../lists.ts'

/** What was given for a new ticket so far; null for what was not. Numbers are the server's, fields by definition id. */
export interface TicketDraft {
  readonly type: RequestType | null
  readonly subject: string | null
  readonly detail: string | null
  readonly requester: number | null
  readonly location: number | null
  readonly department: number | null
  readonly room: string | null
  readonly priority: number | null
  readonly tech: number | null
  readonly fields: ReadonlyMap<number, string>
}

export const emptyDraft: TicketDraft = {
  type: null,
  subject: null,
  detail: null,
  requester: null,
  location: null,
  department: null,
  room: null,
  priority: null,
  tech: null,
  fields: new Map(),
}

/** What of a new ticket is no custom field. */
export type DraftKey = Exclude<keyof TicketDraft, 'fields'>

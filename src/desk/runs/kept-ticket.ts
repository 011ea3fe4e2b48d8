import type * as v from 'valibot'
import type { NewTicket } from '../helpdesk.ts'
import type { keptTicketSchema } from './schemas.ts'

/** A ticket to be created, as plain data: it can be written to a file and read again. */
export interface KeptTicket extends Omit<NewTicket, 'fields'> {
  /** Values by the number of their definition. */
  readonly fields: v.InferOutput<typeof keptTicketSchema>['fields']
}

export function toKeptTicket({ fields, ...ticket }: NewTicket): KeptTicket {
  return { ...ticket, fields: Object.fromEntries(fields) }
}

export function newTicketOf({ fields, ...ticket }: KeptTicket): NewTicket {
  const numbered = Object.entries(fields).map(([id, value]) => [Number(id), value] as const)
  return { ...ticket, fields: new Map(numbered) }
}

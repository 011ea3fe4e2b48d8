import type { Ticket } from '#desk/ticket.ts'
import { customField, type CustomFieldOptions } from './custom-field.ts'
import { ticketColumns } from './columns.ts'
import type { View } from '../view.ts'

/** Tickets as `queue` lists them. */
export function ticketList(options: CustomFieldOptions): View<Ticket> {
  return {
    columns: ticketColumns,
    defaults: ['id', 'priority', 'status', 'subject', 'requester', 'location', 'tech', 'due'],
    column: (name) => customField(name, options),
    id: ({ id }) => id,
  }
}

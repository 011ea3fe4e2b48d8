import type { Ticket } from '#desk/ticket.ts'
import { customField, type CustomFieldOptions } from './custom-field.ts'
import { ticketColumns } from './columns.ts'
import type { View } from '../view.ts'

interface TicketListOptions extends CustomFieldOptions {
  /** Names of the priorities in the server's order, the most pressing first; left out, they sort by the alphabet. */
  readonly priorities?: readonly string[]
}

/** Tickets as `queue` lists them. */
export function ticketList({ priorities, ...options }: TicketListOptions): View<Ticket> {
  return {
    columns: ticketColumns,
    defaults: ['id', 'priority', 'status', 'subject', 'requester', 'location', 'tech', 'due'],
    ...(priorities ? { orders: { priority: priorities } } : {}),
    column: (name) => customField(name, options),
    id: ({ id }) => id,
  }
}

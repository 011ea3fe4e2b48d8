import type { Ticket } from '#desk/ticket.ts'
import { customField, type CustomFieldOptions } from './custom-field.ts'
import { ticketColumns } from './columns.ts'
import { showFound } from './found.ts'
import type { Column, View } from '../view.ts'

interface TicketListOptions extends CustomFieldOptions {
  /** Names of the priorities in the server's order, the most pressing first; left out, they sort by the alphabet. */
  readonly priorities?: readonly string[]
  /** Parts of texts that were searched for, in lower case: they stand out on a terminal. */
  readonly found?: readonly string[]
}

/** Tickets as `queue` lists them. */
export function ticketList({ priorities, found = [], ...options }: TicketListOptions): View<Ticket> {
  return {
    columns: found.length === 0 ? ticketColumns : ticketColumns.map((column) => marked(column, found)),
    defaults: ['id', 'priority', 'status', 'subject', 'requester', 'location', 'tech', 'due'],
    ...(priorities ? { orders: { priority: priorities } } : {}),
    column: (name) => customField(name, options),
    id: ({ id }) => id,
  }
}

function marked(column: Column<Ticket>, found: readonly string[]): Column<Ticket> {
  return column.key === 'subject' ? { ...column, show: (row) => showFound(row, found) } : column
}

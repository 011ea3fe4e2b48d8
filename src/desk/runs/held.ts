import { heldField } from '../names/fields.ts'
import type { FullTicket, Ticket } from '../ticket.ts'
import { only, type Wanted, type WantedKeys } from '../wanted.ts'

/** What a ticket holds of the values that a write wants, as a write could want them back. */
export function heldOf(wanted: Wanted, ticket: Ticket | FullTicket): Wanted {
  const fields = Object.entries(wanted.fields).map(
    ([id, { label }]) => [id, { label, value: heldField(ticket, { id, label }) }] as const,
  )
  const { keys } = only({ keys: keysOf(ticket), fields: {} }, (name) => name in wanted.keys)
  return { keys, fields: Object.fromEntries(fields) }
}

function keysOf({ ids, ...ticket }: Ticket | FullTicket): WantedKeys {
  return {
    status: { value: ids.status, shown: ticket.status },
    type: { value: ids.type, shown: ticket.type },
    priority: { value: ids.priority, shown: ticket.priority },
    tech: { value: ids.tech, shown: ticket.tech },
    requester: { value: ids.requester, shown: ticket.requester },
    location: { value: ids.location, shown: ticket.location },
    department: { value: ids.department, shown: ticket.department },
    room: { value: ticket.room, shown: ticket.room },
    subject: { value: ticket.subject, shown: ticket.subject },
    // With its mark-up where that is known.
    detail: { value: 'detailSource' in ticket ? ticket.detailSource : ticket.detail, shown: ticket.detail },
  }
}

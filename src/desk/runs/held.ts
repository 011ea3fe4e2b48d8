import { heldField } from '../names/fields.ts'
import type { Ticket } from '../ticket.ts'
import { only, type Wanted, type WantedKeys } from '../wanted.ts'

/** What a ticket holds of the values that a write wants, as a write could want them back. */
export function heldOf(wanted: Wanted, ticket: Ticket): Wanted {
  const fields = Object.entries(wanted.fields).map(
    ([id, { label }]) => [id, { label, value: heldField(ticket, { id, label }) }] as const,
  )
  // A detail is read only where it is wanted: its text is made then.
  const held = wanted.keys.detail === undefined ? keysOf(ticket) : { ...keysOf(ticket), ...detailOf(ticket) }
  const { keys } = only({ keys: held, fields: {} }, (name) => name in wanted.keys)
  return { keys, fields: Object.fromEntries(fields) }
}

function keysOf(ticket: Ticket): WantedKeys {
  const { ids } = ticket
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
  }
}

/** Its text: what a server makes of mark-up that it gets back is not known. */
function detailOf({ detail }: Ticket): Required<Pick<WantedKeys, 'detail'>> {
  return { detail: { value: detail, shown: detail } }
}

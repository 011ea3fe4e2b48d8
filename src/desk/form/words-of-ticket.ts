import type { FieldDefinition, RequestType } from '../lists.ts'
import { heldField, nameOfField } from '../names/fields.ts'
import { fieldsOf } from '../new-ticket/form-fields.ts'
import type { Ticket } from '../ticket.ts'

/**
 * What a ticket holds, in the words that a form takes: by key, or by the name of a custom field. What is empty is there, too,
 * as an empty text; custom fields are those of the type that can be filled in.
 */
export function wordsOfTicket(
  ticket: Ticket,
  {
    type,
    definitions,
  }: { readonly type: RequestType | null; readonly definitions: readonly FieldDefinition[] },
): ReadonlyMap<string, string> {
  const { status, typePath, location, department, room, priority, tech, subject, detail } = ticket
  const keys = {
    status,
    type: typePath.join('/'),
    requester: requesterOf(ticket),
    location,
    department,
    room,
    priority,
  }
  const own = type === null ? [] : fieldsOf(type, definitions).filter(({ editable }) => editable)
  return new Map([
    ...Object.entries({ ...keys, tech, subject }).map(([key, value]) => [key, value ?? ''] as const),
    ...own.map((field) => [nameOfField(field), heldField(ticket, field) ?? ''] as const),
    ['detail', detail] as const,
  ])
}

/** An e-mail address says more than a number, and finds more than a name. */
function requesterOf({ requesterEmail, ids }: Ticket): string | null {
  return requesterEmail ?? (ids.requester === null ? null : `id:${ids.requester}`)
}

import type { Ticket } from '#desk/ticket.ts'
import { absolute, relative } from '../text/ages.ts'
import type { Style } from '../style.ts'
import type { Pair } from '../text/pairs.ts'

/** What is known of a ticket, one by one; what is absent is left out. */
export function facts(ticket: Ticket, style: Style): Pair[] {
  const pairs: [name: string, text: string | null][] = [
    ['Type', ticket.typePath.join(' / ')],
    [
      'Group',
      ticket.group === null
        ? null
        : `${ticket.group}${ticket.level === null ? '' : `, level ${ticket.level}`}`,
    ],
    ['Tech', ticket.tech],
    ['Requester', withAddress(ticket)],
    [
      'Location',
      joined([ticket.location, ticket.department, ticket.room === null ? null : `room ${ticket.room}`]),
    ],
    ['Created', when(ticket.created, style)],
    ['Updated', when(ticket.updated, style)],
    ['Due', when(ticket.due, style)],
    ['Closed', when(ticket.closed, style)],
    ...Object.entries(ticket.fields),
  ]
  return pairs.flatMap(([name, text]) => (text === null || text === '' ? [] : [{ name, text }]))
}

function withAddress({ requester, requesterEmail }: Ticket): string | null {
  if (requester === null || requesterEmail === null) return requester ?? requesterEmail
  return `${requester} <${requesterEmail}>`
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

function when(instant: string | null, { now, timeZone }: Style): string | null {
  return instant === null ? null : `${absolute(instant, timeZone)} (${relative(instant, now)})`
}

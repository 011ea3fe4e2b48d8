import type { Ticket } from '../ticket.ts'
import type { TicketEvent } from './events.ts'

/** A ticket of a look, with what became of it since the look before. */
export interface MarkedTicket {
  readonly ticket: Ticket
  readonly mark: 'new' | 'changed' | 'gone' | null
  /** Names of what changed. */
  readonly changed: ReadonlySet<string>
}

/** The tickets of a look and, for once more, those that are gone; in the order, or where there is none with what is gone last. */
export function markedTickets(
  tickets: readonly Ticket[],
  events: readonly TicketEvent[],
  order: ((one: Ticket, other: Ticket) => number) | null,
): readonly MarkedTicket[] {
  const told = new Map(events.map((event) => [event.ticket.id, event]))
  const gone = events.flatMap(({ is, ticket }) => (is === 'gone' ? [ticket] : []))
  const all = [...tickets, ...gone]
  const ordered = order === null ? all : all.toSorted(order)
  return ordered.map((ticket) => marked(ticket, told.get(ticket.id)))
}

const nothing: ReadonlySet<string> = new Set()

function marked(ticket: Ticket, event: TicketEvent | undefined): MarkedTicket {
  switch (event?.is) {
    case 'added':
      return { ticket, mark: 'new', changed: nothing }
    case 'gone':
      return { ticket, mark: 'gone', changed: nothing }
    case 'changed':
      return { ticket, mark: 'changed', changed: new Set(Object.keys(event.changed)) }
    case 'present':
    case undefined:
      break
  }
  return { ticket, mark: null, changed: nothing }
}

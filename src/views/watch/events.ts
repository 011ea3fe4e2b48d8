import type { TicketEvent } from '#desk/looks/events.ts'
import type { Watched } from '#desk/looks/watched.ts'
import type { Instant, Ticket } from '#desk/ticket.ts'
import type { Column, Value, View } from '../view.ts'
import { jsonOf } from '../writes/result.ts'

/** A line of NDJSON that `watch` writes. */
export type WatchEvent =
  | { readonly event: 'ticket'; readonly at: Instant; readonly urgent: boolean; readonly of: TicketEvent }
  | { readonly event: 'look'; readonly tickets: number; readonly at: Instant }
  | {
      readonly event: 'gap'
      readonly from: Instant
      readonly to: Instant | null
      readonly why: string | null
    }

/**
 * What is told of one thing that was seen: an outage when it begins, and once more when it is over. Each look has an end,
 * by which a program knows that it has all, and by which a pipe that is closed is noticed.
 */
export function watchEvents(seen: Watched): readonly WatchEvent[] {
  if (seen.is === 'away') {
    return seen.failures > 1 ? [] : [{ event: 'gap', from: seen.since, to: null, why: seen.why }]
  }
  const { at, gap, events, pressing, tickets } = seen
  const over: readonly WatchEvent[] = gap === null ? [] : [{ event: 'gap', ...gap, why: null }]
  return [
    ...over,
    ...events.map((of) => ({ event: 'ticket', at, urgent: pressing.has(of.ticket.id), of }) as const),
    { event: 'look', tickets: tickets.length, at },
  ]
}

/** Events with the columns of a ticket: those asked for are all that is told of it. */
export function watchView({ columns, defaults, column }: View<Ticket>): View<WatchEvent> {
  return {
    columns: columns.map(lifted),
    defaults,
    ...(column === undefined
      ? {}
      : {
          column: (name) => {
            const found = column(name)
            return found === null ? null : lifted(found)
          },
        }),
    json: (event) => asJson(event, ({ ticket }) => ({ ...ticket, ids: { ...ticket.ids } })),
    jsonOf: (event, picked) => asJson(event, () => picked),
  }
}

function lifted({ key, header, value }: Column<Ticket>): Column<WatchEvent> {
  return { key, header, value: (event) => (event.event === 'ticket' ? value(event.of.ticket) : null) }
}

function asJson(event: WatchEvent, ticketOf: (of: TicketEvent) => Value): Value {
  if (event.event !== 'ticket') return { ...event }
  const { at, urgent, of } = event
  const { id } = of.ticket
  switch (of.is) {
    case 'present':
      return { event: 'present', id, ticket: ticketOf(of), at }
    case 'added':
      return { event: 'added', id, urgent, ticket: ticketOf(of), at }
    case 'changed':
      return { event: 'changed', id, changed: jsonOf(of.changed), at }
    case 'gone':
      break
  }
  return { event: 'gone', id, at }
}

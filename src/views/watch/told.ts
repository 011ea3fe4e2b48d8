import type { TicketEvent } from '#desk/looks/events.ts'
import type { Watched } from '#desk/looks/watched.ts'
import type { Ticket } from '#desk/ticket.ts'
import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'
import { worded } from '../writes/result.ts'
import { clock } from './clock.ts'

/** What is new of something seen, a line for each thing, to be read one after another. */
export function toldLines(seen: Watched, style: Style): readonly string[] {
  const at = clock(seen.at, style.timeZone)
  return words(seen, style).map((line) => `${at} ${escapeLine(line)}`)
}

function words(seen: Watched, style: Style): readonly string[] {
  if (seen.is === 'away') return seen.failures > 1 ? [] : [`The help desk is away. ${seen.why}`]
  const { tickets, events, gap, isFirst } = seen
  if (isFirst) {
    return [`${tickets.length === 1 ? '1 ticket' : `${tickets.length} tickets`}. Ctrl-C ends the watch.`]
  }
  return [
    ...(gap === null ? [] : ['The help desk is back.']),
    ...events.map((event) => eventWords(event, { ...style, isUrgent: seen.pressing.has(event.ticket.id) })),
  ]
}

interface Telling extends Style {
  readonly isUrgent: boolean
}

function eventWords(event: TicketEvent, telling: Telling): string {
  const { ticket } = event
  switch (event.is) {
    case 'added':
    case 'present':
      return `New${telling.isUrgent ? ', urgent' : ''}: ${named(ticket)}, ${standing(ticket)}`
    case 'gone':
      return `Gone: ${named(ticket)}`
    case 'changed':
      break
  }
  const changes = Object.entries(event.changed)
    // That it was updated says no more than that it changed.
    .filter(([name], _, { length }) => name !== 'updated' || length === 1)
    .map(([name, [was, is]]) => `${name} from ${worded(name, was, telling)} to ${worded(name, is, telling)}`)
  return `Changed: ${named(ticket)}: ${changes.join('; ')}`
}

function named({ id, subject, type }: Ticket): string {
  return `${id} ${subject ?? type}`
}

function standing({ status, priority, overdue }: Ticket): string {
  return [status, ...(priority === null ? [] : [priority]), ...(overdue ? ['overdue'] : [])].join(', ')
}

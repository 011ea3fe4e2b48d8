import type { TicketEvent } from '#desk/looks/events.ts'
import type { Away, Look, Watched } from '#desk/looks/watched.ts'
import type { Ticket } from '#desk/ticket.ts'
import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'
import { worded } from '../writes/result.ts'
import { clock } from './clock.ts'

interface Telling extends Style {
  /** The number of the help desk, where the site tells it. */
  readonly phone: string | null
}

/** What is new of something seen, a line for each thing, to be read one after another. */
export function toldLines(seen: Watched, style: Telling): readonly string[] {
  const at = clock(seen.at, style.timeZone)
  return words(seen, style).map((line) => `${at} ${escapeLine(line)}`)
}

function words(seen: Watched, style: Telling): readonly string[] {
  if (seen.is === 'away') return seen.failures > 1 ? [] : [awayWords(seen, style)]
  const { tickets, events, gap, isFirst } = seen
  if (isFirst) {
    return [`${tickets.length === 1 ? '1 ticket' : `${tickets.length} tickets`}. Ctrl-C ends the watch.`]
  }
  return [
    ...(gap === null ? [] : ['The help desk is back.']),
    ...events.map((event) => eventWords(event, seen, style)),
  ]
}

function awayWords({ why }: Away, { phone }: Telling): string {
  return `The help desk is away. ${why}${phone === null ? '' : ` By phone: ${phone}`}`
}

function eventWords(event: TicketEvent, { pressing }: Look, style: Style): string {
  const { ticket } = event
  switch (event.is) {
    case 'added':
    case 'present':
      return `New${pressing.has(ticket.id) ? ', urgent' : ''}: ${named(ticket)}, ${standing(ticket)}`
    case 'gone':
      return `Gone: ${named(ticket)}`
    case 'changed':
      break
  }
  const changes = Object.entries(event.changed)
    // That it was updated says no more than that it changed.
    .filter(([name], _, { length }) => name !== 'updated' || length === 1)
    .map(([name, [was, is]]) => `${name} from ${worded(name, was, style)} to ${worded(name, is, style)}`)
  return `Changed: ${named(ticket)}: ${changes.join('; ')}`
}

function named({ id, subject, type }: Ticket): string {
  return `${id} ${subject ?? type}`
}

function standing({ status, priority, overdue }: Ticket): string {
  return [status, ...(priority === null ? [] : [priority]), ...(overdue ? ['overdue'] : [])].join(', ')
}

import { moment } from '../time/instant.ts'
import type { Instant, State, Ticket } from '../ticket.ts'

/** What is remembered of a look at some tickets: when it was, and how they stood. */
export interface Mark {
  readonly at: Instant
  readonly tickets: readonly SeenTicket[]
}

export interface SeenTicket {
  readonly id: number
  readonly updated: Instant
  readonly status: string
  readonly state: State
  readonly tech: string | null
  readonly noteCount: number
}

/** More are not remembered of one look; of those found, and then of those before, the last changed stay. */
const most = 2000

/** The mark of a look that found these tickets. What stood in the one before, and is not asked for any more, is handed in. */
export function markOf(at: Instant, found: readonly Ticket[], before: readonly SeenTicket[] = []): Mark {
  const ids = new Set(found.map(({ id }) => id))
  const others = before.filter(({ id }) => !ids.has(id))
  return { at, tickets: [...newestFirst(found.map(seen)), ...newestFirst(others)].slice(0, most) }
}

function newestFirst(tickets: readonly SeenTicket[]): readonly SeenTicket[] {
  return tickets.toSorted((one, other) => moment(other.updated) - moment(one.updated))
}

function seen({ id, updated, status, state, tech, noteCount }: Ticket): SeenTicket {
  return { id, updated, status, state, tech, noteCount }
}

export interface Sorted {
  /** Something happened to them since. */
  readonly touched: readonly Ticket[]
  /** They stood among the tickets and were to be done, and do so no longer. */
  readonly left: readonly SeenTicket[]
}

/**
 * What of the tickets that are there now is to be looked at. The clocks of this computer and of the help desk may differ, so
 * a ticket that was seen is compared with itself, and any other one counts from `since` on, in milliseconds.
 */
export function sortedByMark(
  found: readonly Ticket[],
  { mark, since }: { readonly mark: Mark | null; readonly since: number },
): Sorted {
  const before = new Map(mark?.tickets.map((ticket) => [ticket.id, ticket]))
  const there = new Set(found.map(({ id }) => id))
  return {
    touched: found.filter((ticket) => isTouched(ticket, before.get(ticket.id), since)),
    left: [...before.values()].filter((ticket) => isToDo(ticket) && !there.has(ticket.id)),
  }
}

function isTouched(ticket: Ticket, before: SeenTicket | undefined, since: number): boolean {
  if (before === undefined) return moment(ticket.updated) >= since
  const { updated, status, tech, noteCount } = seen(ticket)
  return (
    moment(updated) > moment(before.updated) ||
    status !== before.status ||
    tech !== before.tech ||
    noteCount !== before.noteCount
  )
}

export function isToDo({ state }: Pick<SeenTicket, 'state'>): boolean {
  return state === 'open' || state === 'waiting'
}

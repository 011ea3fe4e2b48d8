import { grouped } from '../grouped.ts'
import type { Ticket } from '../ticket.ts'
import { moment } from '../time/instant.ts'
import { percent } from './share.ts'

/** How timely the closed tickets of a tech group were. */
export interface Timeliness {
  readonly group: string | null
  readonly closed: number
  /** Closed by their due time. */
  readonly inTime: number
  readonly late: number
  /** Without a due time. */
  readonly withoutDue: number
  /** Of those with a due time, in percent; null where none had one. */
  readonly inTimeShare: number | null
  /** From creation to closing, in days with one decimal: half of them took no longer. */
  readonly medianDays: number
  /** Nine of ten took no longer. */
  readonly slowestDays: number
}

type Ended = Pick<Ticket, 'created' | 'closed' | 'due' | 'group'>

const day = 24 * 60 * 60 * 1000

/** By tech group, the one that closed most first. Tickets that are not closed are passed over. */
export function timeliness(tickets: readonly Ended[]): readonly Timeliness[] {
  return [...grouped(tickets.flatMap(asClosed), ({ group }) => group)]
    .map(([group, closed]) => timelinessOf(group, closed))
    .toSorted((one, other) => other.closed - one.closed)
}

interface Closed {
  readonly group: string | null
  /** From creation to closing. */
  readonly days: number
  /** Null without a due time. */
  readonly isLate: boolean | null
}

function asClosed({ group, created, closed, due }: Ended): readonly Closed[] {
  if (closed === null) return []
  const isLate = due === null ? null : moment(closed) > moment(due)
  return [{ group, days: (moment(closed) - moment(created)) / day, isLate }]
}

function timelinessOf(group: string | null, closed: readonly Closed[]): Timeliness {
  const late = closed.filter(({ isLate }) => isLate === true).length
  const inTime = closed.filter(({ isLate }) => isLate === false).length
  const days = closed.map((one) => one.days).toSorted((one, other) => one - other)
  return {
    group,
    closed: closed.length,
    inTime,
    late,
    withoutDue: closed.length - late - inTime,
    inTimeShare: late + inTime === 0 ? null : percent(inTime, late + inTime),
    medianDays: quantile(days, 0.5),
    slowestDays: quantile(days, 0.9),
  }
}

/** The least of the sorted numbers that so large a part of them does not exceed; with one decimal. */
function quantile(sorted: readonly number[], part: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0
  return Math.round(value * 10) / 10
}

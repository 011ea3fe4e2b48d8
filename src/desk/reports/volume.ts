import type { Ticket } from '../ticket.ts'
import { dayText } from '../time/day.ts'
import { moment } from '../time/instant.ts'
import { momentOf, wallTime, weekdayOf } from '../time/zone.ts'

/** What came and what was closed within a day or a week. */
export interface Volume {
  /** The first day, `2026-10-05`; weeks begin on Monday. */
  readonly from: string
  readonly created: number
  readonly closed: number
  /** By so many there are more tickets at the end that are not closed, which for Web Help Desk the resolved and canceled ones are too (inferred, field guide §16). */
  readonly growth: number
}

export type Step = 'day' | 'week'

export interface Span {
  /** In milliseconds; the whole day or week that it lies in is counted. */
  readonly since: number
  readonly now: Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
  readonly by: Step
}

type Counted = Pick<Ticket, 'created' | 'closed'>

/** One row for each day or week up to now, the oldest first, also where nothing happened. */
export function volume(tickets: readonly Counted[], span: Span): readonly Volume[] {
  const starts = startsOf(span)
  const rows = starts.map(({ from }) => ({ from, created: 0, closed: 0 }))
  const rowAt = (at: number): (typeof rows)[number] | undefined =>
    rows[starts.findLastIndex(({ begins }) => begins <= at)]
  for (const { created, closed } of tickets) {
    const came = rowAt(moment(created))
    if (came !== undefined) came.created += 1
    const went = closed === null ? undefined : rowAt(moment(closed))
    if (went !== undefined) went.closed += 1
  }
  return rows.map((row) => ({ ...row, growth: row.created - row.closed }))
}

interface Start {
  readonly from: string
  /** In milliseconds. */
  readonly begins: number
}

/** When each of the days or weeks begins, on the clock of the zone. */
export function startsOf({ since, now, timeZone, by }: Span): readonly Start[] {
  const wall = wallTime(since, timeZone)
  const { year, month } = wall
  const first = by === 'week' ? wall.day - weekdayOf(wall) + 1 : wall.day
  const starts: Start[] = []
  for (let day = first; ; day += by === 'week' ? 7 : 1) {
    const begins = momentOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone)
    if (begins > now.getTime()) return starts
    starts.push({ from: dayText({ year, month, day }), begins })
  }
}

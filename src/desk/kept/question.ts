import type { Filter } from '../filter/filter.ts'
import type { TicketQuery } from '../helpdesk.ts'
import { moment } from '../time/instant.ts'
import type { Instant } from '../ticket.ts'

/** What a list was asked for, as it can be kept and compared. */
export interface Question {
  readonly scope: string
  readonly qualifier: string | null
  /** Null when the list is whole. */
  readonly limit: number | null
  /** The terms that all rows fit, as JSON; those that speak of one stretch of time stand apart. */
  readonly terms: readonly string[]
  readonly times: readonly TimeTerm[]
}

/** From is included, to is not; null leaves that end open. */
export interface TimeTerm {
  readonly key: string
  readonly from: Instant | null
  readonly to: Instant | null
}

export function questionOf({ scope, filter, qualifier, limit }: TicketQuery): Question {
  const all = filter === null ? [] : joined(filter)
  const times = all.flatMap((term) => timeTerm(term) ?? [])
  const terms = all.filter((term) => timeTerm(term) === null).map((term) => JSON.stringify(term))
  return { scope, qualifier: qualifier ?? null, limit, terms, times }
}

/** Whether every row that is wanted is among the rows of the other question, in the same order. */
export function covers(kept: Question, wanted: Question): boolean {
  if (kept.scope !== wanted.scope || kept.qualifier !== wanted.qualifier) return false
  const fits =
    kept.terms.every((term) => wanted.terms.includes(term)) &&
    kept.times.every((time) => wanted.times.some((other) => lasts(time, other)))
  if (kept.limit === null) return fits
  // The first rows of a list say nothing of a narrower one: what that has may stand further down.
  const isSame = kept.terms.length === wanted.terms.length && kept.times.length === wanted.times.length
  return fits && isSame && wanted.limit !== null && wanted.limit <= kept.limit
}

/** The same for questions that differ only in the points in time that they name: the next answer takes the place of the last. */
export function placeOf({ scope, qualifier, limit, terms, times }: Question): string {
  const ends = times.map(({ key, from, to }) => [key, from !== null, to !== null])
  return JSON.stringify([scope, qualifier, limit, terms, ends])
}

function joined(filter: Filter): readonly Filter[] {
  return filter.op === 'and' ? filter.terms.flatMap(joined) : [filter]
}

function timeTerm(term: Filter): TimeTerm | null {
  if (term.op !== 'test') return null
  const { key } = term
  if (key !== 'created' && key !== 'updated' && key !== 'due' && key !== 'closed') return null
  return { key, from: term.from, to: term.to }
}

/** Whether one stretch of time holds all of the other. */
function lasts(long: TimeTerm, short: TimeTerm): boolean {
  if (long.key !== short.key) return false
  const begins = long.from === null || (short.from !== null && moment(long.from) <= moment(short.from))
  const ends = long.to === null || (short.to !== null && moment(long.to) >= moment(short.to))
  return begins && ends
}

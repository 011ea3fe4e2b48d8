import type { Filter } from '#desk/filter/filter.ts'

import { either, every, undecided, type Sent } from './clause.ts'
import { sendTest, type Knowledge } from './tests.ts'

export type { Knowledge }

/** A filter in the two parts that carry it out. */
export interface Split {
  /** The qualifier; null when the server cannot narrow it down. It never finds less than the filter. */
  readonly sent: string | null
  /** What still has to be decided here; null when the qualifier says it all. */
  readonly here: Filter | null
}

/** Servers refuse addresses beyond 8 KB; this much of the encoded address is the filter's. */
const longest = 5000

/** Splits a filter into what the server's own language can say and the rest. */
export function splitFilter(filter: Filter | null, knowledge: Knowledge): Split {
  if (filter === null) return { sent: null, here: null }
  const { clause, exact } = send(filter, knowledge, false)
  const text = clause?.text ?? null
  if (text !== null && encodeURIComponent(text).length > longest) return { sent: null, here: filter }
  return { sent: text, here: exact ? null : rest(filter, knowledge) }
}

// "not" moves inwards to the tests: on the server it would drop tickets that lack what is asked about.
function send(filter: Filter, knowledge: Knowledge, negated: boolean): Sent {
  if (filter.op === 'not') return send(filter.term, knowledge, !negated)
  if (filter.op === 'test') return sendTest(filter, knowledge, negated)
  const sent = filter.terms.map((term) => send(term, knowledge, negated))
  if (sent.length === 0) return undecided
  return (filter.op === 'and') === negated ? either(sent) : every(sent)
}

function rest(filter: Filter, knowledge: Knowledge): Filter {
  if (filter.op !== 'and') return filter
  const open = filter.terms.filter((term) => !send(term, knowledge, false).exact)
  return open.length === 1 && open[0] !== undefined ? open[0] : { op: 'and', terms: open }
}

/** All of these; null parts ask for nothing. */
export function allOf(...parts: readonly (string | null)[]): string | null {
  const asked = parts.filter((part) => part !== null)
  return asked.length > 1 ? `(${asked.join(' and ')})` : (asked[0] ?? null)
}

/** Tickets that are not deleted: null or 0 (field guide §5.3). */
export const live = '((deleted = null) or (deleted = 0))'

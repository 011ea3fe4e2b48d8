import type { Filter } from '#desk/filter/filter.ts'

import { either, every, undecided, type Sent } from './clause.ts'
import { sendTest, type Knowledge } from './tests.ts'

/** A filter in the two parts that carry it out. */
export interface Split {
  /** TicketSQL; null when the server cannot narrow it down. It never finds less than the filter. */
  readonly sent: string | null
  /** What still has to be decided here; null when TicketSQL says it all. */
  readonly here: Filter | null
}

/** Web servers refuse addresses beyond 8 KB; this much of the encoded address is the filter's. */
const longest = 5000

/** Splits a filter into what TicketSQL can say and the rest. */
export function splitFilter(filter: Filter | null, knowledge: Knowledge): Split {
  if (filter === null) return { sent: null, here: null }
  const { clause, exact } = send(filter, knowledge, false)
  if (clause !== null && encodeURIComponent(clause).length > longest) return { sent: null, here: filter }
  return { sent: clause, here: exact ? null : rest(filter, knowledge) }
}

// TicketSQL has no "not" before a bracket, so it moves inwards to the tests.
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

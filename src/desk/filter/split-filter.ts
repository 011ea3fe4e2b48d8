import type { Filter, Test } from './filter.ts'

/** What a filter, or a part of it, becomes in a server's own language. */
export interface Sent<Clause> {
  /** Finds at least what the filter finds; null finds everything. */
  readonly clause: Clause | null
  /** It finds nothing else. */
  readonly exact: boolean
}

/** A server's own language for finding tickets. */
export interface FilterLanguage<Clause> {
  readonly test: (test: Test, negated: boolean) => Sent<Clause>
  /** All must hold. */
  readonly every: (sent: readonly Sent<Clause>[]) => Sent<Clause>
  /** One must hold. */
  readonly either: (sent: readonly Sent<Clause>[]) => Sent<Clause>
}

/** One that is sent as text. */
interface WrittenLanguage<Clause> extends FilterLanguage<Clause> {
  readonly text: (clause: Clause) => string
}

/** A filter in the two parts that carry it out. */
export interface Split<Clause = string> {
  /** In the server's language; null when it cannot narrow it down. It never finds less than the filter. */
  readonly sent: Clause | null
  /** What still has to be decided here; null when the server decides it all. */
  readonly here: Filter | null
}

/** Servers refuse addresses beyond 8 KB; this much of the encoded address is the filter's. */
const longest = 5000

/** Splits a filter into what the server's own language can say and the rest. */
export function splitFilter<Clause>(filter: Filter | null, language: WrittenLanguage<Clause>): Split {
  const { sent, here } = splitClause(filter, language)
  const text = sent === null ? null : language.text(sent)
  if (text !== null && encodeURIComponent(text).length > longest) return { sent: null, here: filter }
  return { sent: text, here }
}

/** The same, its first part as the language makes it. */
export function splitClause<Clause>(filter: Filter | null, language: FilterLanguage<Clause>): Split<Clause> {
  if (filter === null) return { sent: null, here: null }
  const { clause, exact } = send(filter, language, false)
  return { sent: clause, here: exact ? null : rest(filter, language) }
}

// "not" moves inwards to the tests: some servers have none before a bracket, others drop tickets by it that lack what is asked about.
function send<Clause>(filter: Filter, language: FilterLanguage<Clause>, negated: boolean): Sent<Clause> {
  if (filter.op === 'not') return send(filter.term, language, !negated)
  if (filter.op === 'test') return language.test(filter, negated)
  const sent = filter.terms.map((term) => send(term, language, negated))
  if (sent.length === 0) return { clause: null, exact: false }
  return (filter.op === 'and') === negated ? language.either(sent) : language.every(sent)
}

function rest<Clause>(filter: Filter, language: FilterLanguage<Clause>): Filter {
  if (filter.op !== 'and') return filter
  const open = filter.terms.filter((term) => !send(term, language, false).exact)
  return open.length === 1 && open[0] !== undefined ? open[0] : { op: 'and', terms: open }
}

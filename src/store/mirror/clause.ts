import type * as Language from '#desk/filter/split-filter.ts'

/** A condition of SQL, in parentheses, with the values of its question marks. */
export interface Clause {
  readonly sql: string
  readonly values: readonly string[]
}

export type Sent = Language.Sent<Clause>

/** Finds every ticket; whether a ticket fits is decided by its row. */
export const undecided: Sent = { clause: null, exact: false }

export function clause(sql: string, values: readonly string[] = []): Clause {
  return { sql: `(${sql})`, values }
}

/** A condition, or its opposite: a ticket that lacks what is asked about does not fit the one and fits the other. */
export function exactly(found: Clause, negated: boolean): Sent {
  if (!negated) return { clause: found, exact: true }
  return { clause: clause(`not coalesce(${found.sql}, 0)`, found.values), exact: true }
}

/** Finds more than the test, never less; of its opposite nothing can be said. */
export function atLeast(found: Clause, negated: boolean): Sent {
  return negated ? undecided : { clause: found, exact: false }
}

/** All must hold. */
export function every(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  return { clause: joined(clauses, 'and'), exact: sent.every(({ exact }) => exact) }
}

/** One must hold. */
export function either(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  if (clauses.length < sent.length) return undecided
  return { clause: joined(clauses, 'or'), exact: sent.every(({ exact }) => exact) }
}

export function joined(clauses: readonly Clause[], word: 'and' | 'or'): Clause | null {
  const [first] = clauses
  if (first === undefined) return null
  if (clauses.length === 1) return first
  return clause(
    clauses.map(({ sql }) => sql).join(` ${word} `),
    clauses.flatMap(({ values }) => values),
  )
}

import type * as Language from '#desk/filter/split-filter.ts'

/** A piece of the qualifier language (field guide §5), in parentheses. */
export interface Clause {
  readonly text: string
  /** Relations that a ticket may lack and that the clause looks through. */
  readonly through: ReadonlySet<string>
}

export type Sent = Language.Sent<Clause>

/** Finds every ticket; whether a ticket fits is decided here. */
export const undecided: Sent = { clause: null, exact: false }

export function clause(text: string, through: readonly string[] = []): Clause {
  return { text: `(${text})`, through: new Set(through) }
}

export function exactly(found: Clause): Sent {
  return { clause: found, exact: true }
}

/** Finds more than the filter, never less. */
export function atLeast(found: Clause | null): Sent {
  return { clause: found, exact: false }
}

/** All must hold. */
export function every(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  return { clause: join(clauses, 'and'), exact: sent.every(({ exact }) => exact) }
}

/**
 * One must hold. Assumption: a server may join the relations of an "or" so that tickets without them drop out of all its
 * branches, so one is only sent when its branches look through the same ones.
 */
export function either(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  if (clauses.length < sent.length || clauses.length === 0) return undecided
  const ways = new Set(clauses.map(({ through }) => [...through].sort().join()))
  return ways.size > 1 ? undecided : { clause: join(clauses, 'or'), exact: sent.every(({ exact }) => exact) }
}

function join(clauses: readonly Clause[], word: 'and' | 'or'): Clause | null {
  const [first] = clauses
  if (first === undefined) return null
  if (clauses.length === 1) return first
  const through = clauses.flatMap((one) => [...one.through])
  return clause(clauses.map(({ text }) => text).join(` ${word} `), through)
}

import type * as Language from '#desk/filter/split-filter.ts'

/** What a filter, or a part of it, becomes in TicketSQL. */
export type Sent = Language.Sent<string>

/** Finds every ticket; whether a ticket fits is decided here. */
export const undecided: Sent = { clause: null, exact: false }

export function exactly(clause: string): Sent {
  return { clause, exact: true }
}

/** Finds more than the filter, never less. */
export function atLeast(clause: string | null): Sent {
  return { clause, exact: false }
}

/** All must hold. */
export function every(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  return { clause: join(clauses, 'AND'), exact: sent.every(({ exact }) => exact) }
}

/** One must hold. */
export function either(sent: readonly Sent[]): Sent {
  const clauses = sent.flatMap(({ clause }) => clause ?? [])
  if (clauses.length < sent.length || clauses.length === 0) return undecided
  return { clause: join(clauses, 'OR'), exact: sent.every(({ exact }) => exact) }
}

function join(clauses: readonly string[], word: 'AND' | 'OR'): string | null {
  return clauses.length > 1 ? `(${clauses.join(` ${word} `)})` : (clauses[0] ?? null)
}

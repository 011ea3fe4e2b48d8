import type { Filter } from './filter.ts'

/** Tickets that fit every one of these; a single one stays itself. */
export function every(terms: readonly [Filter, ...Filter[]]): Filter {
  const flat = terms.flatMap((term) => (term.op === 'and' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'and', terms: flat }
}

/** Tickets that fit any of these; a single one stays itself. */
export function either(terms: readonly [Filter, ...Filter[]]): Filter {
  const flat = terms.flatMap((term) => (term.op === 'or' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'or', terms: flat }
}

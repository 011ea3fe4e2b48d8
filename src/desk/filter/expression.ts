import type { FilterKey } from './keys.ts'

/**
 * A filter as it was typed, before any name is looked up. In the normal form that `allOf` and `anyOf` build: "and" and
 * "or" have two terms or more, none of their own kind.
 */
export type Expression = AllOf | AnyOf | Not | Term | Words

interface AllOf {
  readonly op: 'and'
  readonly terms: readonly Expression[]
}

interface AnyOf {
  readonly op: 'or'
  readonly terms: readonly Expression[]
}

interface Not {
  readonly op: 'not'
  readonly term: Expression
}

/** `status:open,pending`: any of the values will do. */
export interface Term {
  readonly op: 'term'
  readonly key: FilterKey
  readonly values: readonly string[]
}

/** Text that subject or detail has. */
export interface Words {
  readonly op: 'words'
  readonly text: string
}

export function allOf(terms: readonly [Expression, ...Expression[]]): Expression {
  const flat = terms.flatMap((term) => (term.op === 'and' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'and', terms: flat }
}

export function anyOf(terms: readonly [Expression, ...Expression[]]): Expression {
  const flat = terms.flatMap((term) => (term.op === 'or' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'or', terms: flat }
}

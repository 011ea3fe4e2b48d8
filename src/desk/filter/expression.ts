import type { TermKey } from './keys.ts'

/**
 * A filter as it was typed, before any name is looked up. In the normal form that `allOf` and `anyOf` build: "and" and
 * "or" have two terms or more, none of their own kind.
 */
export type Expression = Joined<Operand>

/** An expression in which every saved view is replaced by what it holds. */
export type PlainExpression = Joined<Leaf>

/** Terms and what joins them. */
export type Joined<One> = AllOf<One> | AnyOf<One> | Not<One> | One

/** A term by itself. */
export type Operand = Leaf | ViewTerm

type Leaf = Term | FieldTerm | Words

interface AllOf<One> {
  readonly op: 'and'
  readonly terms: readonly Joined<One>[]
}

interface AnyOf<One> {
  readonly op: 'or'
  readonly terms: readonly Joined<One>[]
}

interface Not<One> {
  readonly op: 'not'
  readonly term: Joined<One>
}

/** `status:open,pending`: any of the values will do. */
export interface Term {
  readonly op: 'term'
  readonly key: TermKey
  readonly values: readonly string[]
}

/** `field:"Callback number"=555*`: a custom field by its label. */
export interface FieldTerm {
  readonly op: 'field'
  readonly label: string
  readonly values: readonly string[]
}

/** `view:stuck`: what was saved under any of the names. */
export interface ViewTerm {
  readonly op: 'view'
  readonly names: readonly string[]
}

/** Text that subject or detail has. */
export interface Words {
  readonly op: 'words'
  readonly text: string
}

export function allOf<One extends Operand>(terms: readonly [Joined<One>, ...Joined<One>[]]): Joined<One> {
  const flat = terms.flatMap((term) => (term.op === 'and' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'and', terms: flat }
}

export function anyOf<One extends Operand>(terms: readonly [Joined<One>, ...Joined<One>[]]): Joined<One> {
  const flat = terms.flatMap((term) => (term.op === 'or' ? term.terms : [term]))
  return flat.length === 1 ? terms[0] : { op: 'or', terms: flat }
}

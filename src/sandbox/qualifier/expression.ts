/** What a qualifier says, before any resource gives its names a meaning (field guide §5.2). */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression }
  | Comparison

export interface Comparison {
  readonly kind: 'comparison'
  /** `location.locationName` as its two names. */
  readonly path: readonly string[]
  readonly operator: Operator
  readonly value: Value
}

export type Operator = '=' | '!=' | '<' | '>' | '<=' | '>=' | 'like' | 'caseInsensitiveLike'

/** `word` is a bare token: a number, a date, another attribute or, failing these, a string. */
export type Value =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly boolean: boolean }
  | { readonly kind: 'quoted'; readonly text: string }
  | { readonly kind: 'word'; readonly text: string }

/** A qualifier that cannot be read, or that names what the resource does not have. */
export class BadQualifier extends Error {
  override readonly name = 'BadQualifier'
}

/** True when any comparison is on this attribute of the resource itself. */
export function mentions(expression: Expression, attribute: string): boolean {
  if (expression.kind === 'comparison')
    return expression.path.length === 1 && expression.path[0] === attribute
  if (expression.kind === 'not') return mentions(expression.part, attribute)
  return expression.parts.some((part) => mentions(part, attribute))
}

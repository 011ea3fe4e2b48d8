import type { Attribute, Column, ResourceModel, ToMany, ToOne } from './attribute-model.ts'
import { columnComparison } from './column.ts'
import { BadQualifier, type Comparison, type Expression } from './expression.ts'
import { all, any, type Fragment } from './fragment.ts'

export interface TranslationOptions {
  /** Alias of the resource's table in the surrounding statement. */
  readonly alias: string
  /** What an unknown attribute does: refuse the qualifier, or count as fulfilled (field guide §5.6). */
  readonly unknown?: 'refuse' | 'ignore'
}

interface Scope {
  readonly model: ResourceModel
  readonly alias: string
  readonly depth: number
  readonly negated: boolean
  readonly unknown: 'refuse' | 'ignore'
}

/** Turns a qualifier into a condition with bound values; throws `BadQualifier` for what the resource does not have. */
export function toSql(expression: Expression, model: ResourceModel, options: TranslationOptions): Fragment {
  const { alias, unknown = 'refuse' } = options
  return translate(expression, { model, alias, unknown, depth: 0, negated: false })
}

/** `not` travels down to the comparisons, so that a path's own null stays unknown as it would in one joined statement. */
function translate(expression: Expression, scope: Scope): Fragment {
  if (expression.kind === 'comparison') return compare(expression, expression.path, scope)
  if (expression.kind === 'not') return translate(expression.part, { ...scope, negated: !scope.negated })
  const parts = expression.parts.map((part) => translate(part, scope))
  return (expression.kind === 'and') === scope.negated ? any(parts) : all(parts)
}

function compare(comparison: Comparison, path: readonly string[], scope: Scope): Fragment {
  const [name, ...rest] = path
  const attribute = name === undefined ? undefined : own(scope.model.attributes, name)
  if (attribute === undefined) return unknownAttribute(comparison, scope)
  if (attribute.kind === 'to-one') return throughOne(comparison, attribute, rest, scope)
  if (attribute.kind === 'to-many') return throughMany(comparison, attribute, rest, scope)
  if (rest.length > 0) return unknownAttribute(comparison, scope)
  const other = otherColumn(comparison, scope)
  return negate(columnComparison(comparison, attribute, { alias: scope.alias, other }), scope)
}

function throughOne(comparison: Comparison, link: ToOne, rest: readonly string[], scope: Scope): Fragment {
  const column = `${scope.alias}.${link.column}`
  if (rest.length === 0) {
    return negate(
      columnComparison(comparison, { kind: 'number', column: link.column }, { alias: scope.alias }),
      scope,
    )
  }
  const inner = innerScope(scope, link.target())
  const condition = compare(comparison, rest, inner)
  const { table, key } = inner.model
  return {
    text: `${column} IN (SELECT ${inner.alias}.${key} FROM ${table} ${inner.alias} WHERE ${condition.text})`,
    values: condition.values,
  }
}

function throughMany(comparison: Comparison, link: ToMany, rest: readonly string[], scope: Scope): Fragment {
  const pair = `p${scope.depth + 1}`
  const own = `${pair}.${link.near} = ${scope.alias}.${scope.model.key}`
  const from = `SELECT 1 FROM ${link.through} ${pair}`
  if (rest.length === 0) return anyPair(comparison, link, { pair, own, from }, scope)
  const inner = { ...innerScope(scope, link.target()), negated: false }
  const condition = compare(comparison, rest, inner)
  const join = `JOIN ${inner.model.table} ${inner.alias} ON ${inner.alias}.${inner.model.key} = ${pair}.${link.far}`
  const text = `EXISTS (${from} ${join} WHERE ${own} AND ${condition.text})`
  return negate({ text, values: condition.values }, scope)
}

interface Pairing {
  readonly pair: string
  readonly own: string
  readonly from: string
}

/** `(assets = null)` is true of a ticket without assets; other values are keys. */
function anyPair(comparison: Comparison, link: ToMany, pairing: Pairing, scope: Scope): Fragment {
  const { pair, own, from } = pairing
  if (comparison.value.kind === 'null') {
    const none = comparison.operator === '=' ? 'NOT ' : ''
    return negate({ text: `${none}EXISTS (${from} WHERE ${own})`, values: [] }, scope)
  }
  const condition = columnComparison(comparison, { kind: 'number', column: link.far }, { alias: pair })
  return negate(
    { text: `EXISTS (${from} WHERE ${own} AND ${condition.text})`, values: condition.values },
    scope,
  )
}

function innerScope(scope: Scope, model: ResourceModel): Scope {
  const depth = scope.depth + 1
  return { ...scope, model, depth, alias: `q${depth}` }
}

/** A bare word on the right side may name another attribute of the resource. */
function otherColumn(comparison: Comparison, scope: Scope): Column | undefined {
  if (comparison.value.kind !== 'word' || comparison.path.length > 1) return undefined
  const attribute = own(scope.model.attributes, comparison.value.text)
  return attribute === undefined || attribute.kind === 'to-one' || attribute.kind === 'to-many'
    ? undefined
    : attribute
}

function own(attributes: Readonly<Record<string, Attribute>>, name: string): Attribute | undefined {
  return Object.hasOwn(attributes, name) ? attributes[name] : undefined
}

function negate(condition: Fragment, scope: Scope): Fragment {
  return scope.negated ? { text: `NOT (${condition.text})`, values: condition.values } : condition
}

function unknownAttribute(comparison: Comparison, scope: Scope): Fragment {
  if (scope.unknown === 'ignore') return { text: '1', values: [] }
  throw new BadQualifier(`Unknown attribute: ${comparison.path.join('.')}`)
}

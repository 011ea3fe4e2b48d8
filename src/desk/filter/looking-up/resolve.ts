import type { Expression, PlainExpression, Term } from '../expression.ts'
import type { Filter } from '../filter.ts'
import { either, every } from '../joined.ts'
import type { FilterLists } from './lists.ts'
import { resolveField } from './resolve-field.ts'
import { resolveIs } from './resolve-is.ts'
import { resolveNames } from './resolve-names.ts'
import { resolveIds, resolveLevels } from './resolve-numbers.ts'
import { resolveTimes } from './resolve-times.ts'
import { withoutViews, type ReadViews } from './views.ts'

export interface Resolving {
  readonly desk: FilterLists
  readonly now: Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
  readonly views: ReadViews
}

/** Looks up all views, names and times of an expression. Throws UsageError with the nearest valid value. */
export async function resolveFilter(expression: Expression, resolving: Resolving): Promise<Filter> {
  return resolvePlain(await withoutViews(expression, resolving.views), resolving)
}

async function resolvePlain(expression: PlainExpression, resolving: Resolving): Promise<Filter> {
  if (expression.op === 'words') return { op: 'test', key: 'words', text: expression.text }
  if (expression.op === 'term') return resolveTerm(expression, resolving)
  if (expression.op === 'field') return resolveField(expression, await resolving.desk.fields(), resolving)
  if (expression.op === 'not') return { op: 'not', term: await resolvePlain(expression.term, resolving) }
  const [first, ...others] = expression.terms
  if (first === undefined) throw new Error(`An "${expression.op}" without terms cannot be typed.`)
  const join = expression.op === 'or' ? either : every
  return join([
    await resolvePlain(first, resolving),
    ...(await Promise.all(others.map((term) => resolvePlain(term, resolving)))),
  ])
}

async function resolveTerm({ key, values }: Term, resolving: Resolving): Promise<Filter> {
  if (key === 'is') return resolveIs(values, resolving.desk)
  if (key === 'id') return resolveIds(values)
  if (key === 'level') return resolveLevels(values)
  if (key === 'created' || key === 'updated' || key === 'due' || key === 'closed') {
    return resolveTimes(key, values, resolving)
  }
  return resolveNames(key, values, resolving.desk)
}

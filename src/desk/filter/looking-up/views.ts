import { DeskError, UsageError } from '#errors.ts'
import { fold } from '../../names/pattern.ts'
import { listed, suggestion } from '../../text/nearest.ts'
import { allOf, anyOf, type Expression, type PlainExpression } from '../expression.ts'
import { parseFilterExpression } from '../parse.ts'

/** A filter that was kept under a name, as `--where` reads it. */
export interface SavedView {
  readonly name: string
  readonly filter: string
}

/** Reads the saved views; asked only when a filter speaks of one. */
export type ReadViews = () => Promise<readonly SavedView[]>

/**
 * The filter with every view replaced by what it holds. Throws UsageError for an unknown view, for views that go round in
 * a circle, and for one that cannot be read.
 */
export async function withoutViews(expression: Expression, read: ReadViews): Promise<PlainExpression> {
  return expanded(expression, viewsIn(expression).length === 0 ? [] : await read(), [])
}

/** The views that a filter speaks of, and those that they speak of, each once. Throws as withoutViews does. */
export function viewsUsed(expression: Expression, views: readonly SavedView[]): readonly SavedView[] {
  const used = new Set<SavedView>()
  const follow = (one: Expression, path: readonly string[]): void => {
    for (const name of viewsIn(one)) {
      const view = viewNamed(views, name)
      used.add(view)
      follow(contents(view, path), [...path, view.name])
    }
  }
  follow(expression, [])
  return [...used]
}

/** The view of that name, in any case. Throws UsageError with the nearest. */
export function viewNamed(views: readonly SavedView[], name: string): SavedView {
  const view = views.find((one) => sameName(one.name, name))
  if (view !== undefined) return view
  const near = suggestion(
    name,
    views.map((one) => one.name),
  )
  throw new UsageError(`There is no view "${name}".`, {
    hint: near ?? 'None is saved yet. To save one: helpdesk queue FILTER --save NAME',
  })
}

export function sameName(one: string, other: string): boolean {
  return fold(one.trim()) === fold(other.trim())
}

function viewsIn(expression: Expression): readonly string[] {
  if (expression.op === 'and' || expression.op === 'or') return expression.terms.flatMap(viewsIn)
  if (expression.op === 'not') return viewsIn(expression.term)
  return expression.op === 'view' ? expression.names : []
}

function expanded(
  expression: Expression,
  views: readonly SavedView[],
  path: readonly string[],
): PlainExpression {
  if (expression.op === 'not') return { op: 'not', term: expanded(expression.term, views, path) }
  if (expression.op === 'and' || expression.op === 'or') {
    const [first, ...others] = expression.terms.map((term) => expanded(term, views, path))
    if (first === undefined) throw new Error(`An "${expression.op}" without terms cannot be typed.`)
    return expression.op === 'and' ? allOf([first, ...others]) : anyOf([first, ...others])
  }
  if (expression.op !== 'view') return expression
  const [first, ...others] = expression.names.map((name) => {
    const view = viewNamed(views, name)
    return expanded(contents(view, path), views, [...path, view.name])
  })
  if (first === undefined) throw new Error('A view: without names cannot be typed.')
  return anyOf([first, ...others])
}

/** What a view holds; `path` are the views that led to it. */
function contents({ name, filter }: SavedView, path: readonly string[]): Expression {
  const at = path.findIndex((one) => sameName(one, name))
  if (at !== -1) {
    throw new UsageError(`The view "${name}" uses itself: ${[...path.slice(at), name].join(' → ')}.`, {
      hint: `Save one of them anew, or forget it: helpdesk views drop ${name}`,
    })
  }
  try {
    return parseFilterExpression(filter)
  } catch (cause) {
    if (!(cause instanceof DeskError)) throw cause
    throw new UsageError(`The view "${name}" cannot be read: ${cause.message}`, {
      hint: `It holds ${listed([filter])}. Save it anew, or forget it: helpdesk views drop ${name}`,
      cause,
    })
  }
}

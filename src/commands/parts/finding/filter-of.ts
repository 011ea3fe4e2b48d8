import type { Context } from '#command.ts'
import type { Expression } from '#desk/filter/expression.ts'
import type { Filter } from '#desk/filter/filter.ts'
import type { FilterLists } from '#desk/filter/looking-up/lists.ts'
import { resolveFilter } from '#desk/filter/looking-up/resolve.ts'

export type FilterGiven = Pick<Context, 'now' | 'timeZone' | 'views'>

/** Looks the views and names of one expression up, as `--where` of any command does. Throws UsageError with the nearest valid one. */
export async function filterOf(
  expression: Expression,
  given: FilterGiven,
  desk: FilterLists,
): Promise<Filter> {
  return resolveFilter(expression, {
    desk,
    now: given.now(),
    timeZone: given.timeZone,
    views: given.views.read,
  })
}

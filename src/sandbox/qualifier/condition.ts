import type { ResourceModel } from './attribute-model.ts'
import { mentions } from './expression.ts'
import { all, type Fragment } from './fragment.ts'
import { parseQualifier } from './parse.ts'
import { toSql, type TranslationOptions } from './sql.ts'
import { decodeTwiceEncoded } from './twice-encoded.ts'

/**
 * The condition of a list: the `qualifier` as it came (null when none was given) and, unless it names `deleted` itself,
 * live rows only, whose flag is null or 0 (field guide §5.3). Throws `BadQualifier`.
 */
export function listCondition(
  qualifier: string | null,
  model: ResourceModel,
  options: TranslationOptions,
): Fragment {
  const live = liveRows(model, options.alias)
  if (qualifier === null || qualifier.trim() === '') return all(live)
  const expression = parseQualifier(decodeTwiceEncoded(qualifier))
  const asked = toSql(expression, model, options)
  return mentions(expression, 'deleted') ? asked : all([asked, ...live])
}

function liveRows(model: ResourceModel, alias: string): readonly Fragment[] {
  const deleted = model.attributes['deleted']
  if (deleted?.kind !== 'flag') return []
  return [{ text: `COALESCE(${alias}.${deleted.column}, 0) = 0`, values: [] }]
}

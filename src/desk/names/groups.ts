import { UsageError } from '#errors.ts'
import type { TechGroup } from '../lists.ts'
import { suggestion } from '../text/nearest.ts'
import { fold, pattern } from './pattern.ts'

/** Names of the tech groups that this means: the whole name, any case, `*` for a part. Throws UsageError for none. */
export function groupsNamed(groups: readonly TechGroup[], wanted: string): readonly string[] {
  const names = groups.map(({ name }) => name)
  const folded = fold(wanted.trim())
  const same = names.filter((name) => fold(name) === folded)
  const found = same.length > 0 ? same : names.filter((name) => pattern(wanted.trim()).whole(name))
  if (found.length > 0) return found
  throw new UsageError(`There is no tech group "${wanted}".`, { hint: suggestion(wanted, names) })
}

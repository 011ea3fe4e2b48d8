import { readTextIfAny } from '#store/files.ts'
import { storePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import type { Aliases } from './expand.ts'

/**
 * The aliases saved, for a line whose first word is no command; of a damaged file none, which the next command tells.
 * Throws UsageError for settings with a wrong value.
 */
export async function readAliases({ env, home }: Shell): Promise<Aliases> {
  const path = storePaths(env, home).settings
  const text = await readTextIfAny(path)
  // Checking all settings costs more than a slip is worth where there are no aliases.
  if (text === null || !text.includes('"aliases"')) return {}
  const { parseSettings } = await import('#store/settings/parse.ts')
  return parseSettings(text, path)?.aliases ?? {}
}

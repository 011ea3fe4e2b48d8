import { readTextIfAny } from '#store/files.ts'
import { storePaths } from '#store/paths.ts'
import type { Shell } from '../../shell.ts'
import { expanded, type Aliases, type Expanding } from './expand.ts'

export interface Unaliased {
  /** What was typed, with what an alias in it stands for. */
  readonly line: readonly string[]
  /** The names of all aliases. */
  readonly aliases: readonly string[]
}

export interface TypedAlias {
  /** Where the first word stands, which is no command. */
  readonly at: number
  readonly shell: Shell
  readonly isCommand: Expanding['isCommand']
}

/** Throws UsageError for settings with a wrong value, and as `expanded` does. */
export async function withoutAlias(
  line: readonly string[],
  { at, shell, isCommand }: TypedAlias,
): Promise<Unaliased> {
  const aliases = await readAliases(shell)
  const words = expanded(line.slice(at), { aliases, isCommand })
  return { line: [...line.slice(0, at), ...words], aliases: Object.keys(aliases) }
}

/** Those saved; of a damaged file none, which the next command tells. */
async function readAliases({ env, home }: Shell): Promise<Aliases> {
  const path = storePaths(env, home).settings
  const text = await readTextIfAny(path)
  // Checking all settings costs more than a slip is worth where there are no aliases.
  if (text === null || !text.includes('"aliases"')) return {}
  const { parseSettings } = await import('#store/settings/parse.ts')
  return parseSettings(text, path)?.aliases ?? {}
}

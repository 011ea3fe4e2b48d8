import { suggestion } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'
import type { Alias } from '#views/lists/aliases.ts'
import type { SettingsDesk } from '../settings.ts'
import type { Aliases } from './expand.ts'

/** Commands of the person's own: names that stand for a line. */
export interface AliasDesk {
  /** In the order of their names. */
  read(): Promise<readonly Alias[]>
  /** Keeps one, and gives what the name stood for before. Throws UsageError for a name or a line that cannot be one. */
  add(alias: Alias): Promise<string | null>
  /** Forgets one, and gives what it stood for. Throws UsageError with the nearest name. */
  drop(name: string): Promise<string>
}

export interface AliasParts {
  readonly settings: SettingsDesk
  /** Every command by all its words. */
  readonly commands: Readonly<Record<string, unknown>>
}

export function createAliases({ settings, commands }: AliasParts): AliasDesk {
  const saved = async (): Promise<Aliases> => (await settings.read()).aliases ?? {}
  return {
    async read() {
      const names = Object.entries(await saved()).map(([name, line]) => ({ name, line }))
      return names.toSorted((one, other) => (one.name < other.name ? -1 : 1))
    },
    async add({ name, line }) {
      const { checkLine, checkName } = await import('./check.ts')
      const first = new Set(Object.keys(commands).map((words) => words.split(' ')[0] ?? words))
      checkName(name, first)
      let before: string | null = null
      await settings.changeAliases((aliases) => {
        const changed = { ...aliases, [name]: line.trim() }
        checkLine(name, line, first, { aliases: changed, isCommand: (word) => first.has(word) })
        before = aliases[name] ?? null
        return changed
      })
      return before
    },
    async drop(name) {
      const line = lineOf(name, await saved())
      await settings.changeAliases((aliases) => {
        const { [name]: _, ...others } = aliases
        return others
      })
      return line
    },
  }
}

function lineOf(name: string, aliases: Aliases): string {
  const line = Object.hasOwn(aliases, name) ? aliases[name] : undefined
  if (line !== undefined) return line
  throw new UsageError(`There is no alias "${name}".`, {
    hint: suggestion(name, Object.keys(aliases)) ?? "Make one: helpdesk alias add NAME 'queue --mine'",
  })
}

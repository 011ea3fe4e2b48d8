import { longName } from '#command.ts'

type Kept = Readonly<Record<string, string | boolean | readonly string[]>>

/** Options as a draft holds them: those that were typed, by their long names, without the ones named. */
export function keptOptions(options: object, without: ReadonlySet<string>): Kept {
  const typed: readonly (readonly [string, unknown])[] = Object.entries(options)
  const kept: Record<string, string | boolean | readonly string[]> = {}
  for (const [name, value] of typed) {
    if (without.has(name)) continue
    const long = longName(name)
    if (typeof value === 'string' || value === true) kept[long] = value
    if (typeof value === 'number') kept[long] = String(value)
    if (Array.isArray(value) && value.length > 0) kept[long] = value.map(String)
  }
  return kept
}

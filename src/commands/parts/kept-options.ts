type Kept = Readonly<Record<string, string | boolean | readonly string[]>>

/** Options as a draft holds them: those that were typed, without the ones named. */
export function keptOptions(options: object, without: ReadonlySet<string>): Kept {
  const typed: readonly (readonly [string, unknown])[] = Object.entries(options)
  const kept: Record<string, string | boolean | readonly string[]> = {}
  for (const [name, value] of typed) {
    if (without.has(name)) continue
    if (typeof value === 'string' || value === true) kept[name] = value
    if (typeof value === 'number') kept[name] = String(value)
    if (Array.isArray(value) && value.length > 0) kept[name] = value.map(String)
  }
  return kept
}

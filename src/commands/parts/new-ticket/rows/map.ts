import { fold } from '#desk/names/pattern.ts'
import { suggestion } from '#desk/text/nearest.ts'
import { UsageError } from '#errors.ts'

/** Columns under other names, by column as `--map` gives it; an empty name leaves the column out. */
export type ColumnMap = ReadonlyMap<string, string>

/** Reads `--map 'Column=Field'`. Throws UsageError. */
export function columnMap(typed: readonly string[]): ColumnMap {
  const map = new Map<string, string>()
  for (const entry of typed) {
    const at = entry.lastIndexOf('=')
    const column = entry.slice(0, Math.max(at, 0)).trim()
    if (column === '') {
      throw new UsageError(`--map takes COLUMN=FIELD, not "${entry}".`, {
        hint: "For example: --map 'E-mail=requester'; --map 'Cost centre=' leaves a column out",
      })
    }
    if (map.has(column)) throw new UsageError(`--map has "${column}" twice.`)
    map.set(column, entry.slice(at + 1).trim())
  }
  return map
}

/** The name that a column stands for: as mapped, else its own; empty for one that is left out. */
export function mapped(map: ColumnMap, column: string): string {
  const found = [...map].find(([name]) => fold(name) === fold(column.trim()))
  return found === undefined ? column : found[1]
}

/** Throws UsageError for a column in `--map` that the file does not have. */
export function checkMapped(map: ColumnMap, columns: Iterable<string>): void {
  const known = [...new Set(columns)]
  for (const name of map.keys()) {
    if (known.some((column) => fold(column.trim()) === fold(name))) continue
    throw new UsageError(`There is no column "${name}", which --map names.`, {
      hint: suggestion(name, known),
    })
  }
}

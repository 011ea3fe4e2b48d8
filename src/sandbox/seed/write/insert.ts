import type { Bound, Database } from '../../database/database.ts'
import { fold } from '../../database/fold.ts'

/** Inserts a row together with the folded copies of the named columns. */
export function insertFolded(
  db: Database,
  table: string,
  row: Readonly<Record<string, Bound>>,
  texts: readonly string[],
): void {
  const copies = texts.map((column) => {
    const text = row[column]
    return [`${column}_folded`, typeof text === 'string' ? fold(text) : null] as const
  })
  db.insert(table, { ...row, ...Object.fromEntries(copies) })
}

/** The three-state flag of a row that never was or was deleted. */
export const deletedFlag = (deleted: boolean): 1 | 0 => (deleted ? 1 : 0)

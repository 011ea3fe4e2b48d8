import type { Bound, Database } from '../../database/database.ts'

/** Adds rows of one table, many in each statement. */
export interface Bulk {
  add(values: readonly Bound[]): void
  /** Writes what is still held back. */
  flush(): void
}

const rowsAtOnce = 50

/** Values are given in the order of the columns. */
export function bulkInto(db: Database, table: string, columns: readonly string[]): Bulk {
  const row = `(${columns.map(() => '?').join(',')})`
  const statement = (rows: number): string =>
    `insert into ${table} (${columns.join(',')}) values ${Array.from({ length: rows }, () => row).join(',')}`
  const full = statement(rowsAtOnce)
  let held: Bound[] = []
  return {
    add: (values) => {
      held.push(...values)
      if (held.length < rowsAtOnce * columns.length) return
      db.run(full, ...held)
      held = []
    },
    flush: () => {
      if (held.length > 0) db.run(statement(held.length / columns.length), ...held)
      held = []
    },
  }
}

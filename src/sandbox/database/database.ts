/** A value that may stand for a `?` of a statement. */
export type Bound = string | number | bigint | boolean | null | Uint8Array

/** One open database. Statements are kept prepared; all calls are synchronous. */
export interface Database {
  all<Row>(sql: string, ...values: readonly Bound[]): Row[]
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row it selects, as with all
  get<Row>(sql: string, ...values: readonly Bound[]): Row | undefined
  /** Returns the row id of the last insert. */
  run(sql: string, ...values: readonly Bound[]): number
  /** Inserts one row and returns its id. Table and column names are ours, never a caller's. */
  insert(table: string, row: Readonly<Record<string, Bound>>): number
  exec(sql: string): void
  /** Another one once this process has written (what `isPassing` names aside), or any other process. */
  state(): string
  /** Runs the work in one IMMEDIATE transaction; inside another it joins that one. */
  write<Result>(work: () => Result): Result
  close(): void
}

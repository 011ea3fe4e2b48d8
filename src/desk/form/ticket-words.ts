/** One value as it was written: under which name, and where, for what is said about it. */
export interface WordEntry {
  readonly name: string
  /** Empty for a field that was left empty. */
  readonly value: string
  /** `Line 4`, or `Entry 2` where there are no lines. */
  readonly where: string
  /** Where the name stands, when that is elsewhere: in the header of a table. */
  readonly namedAt?: string
}

/** A ticket as it was written in a form, or in a row of a file. */
export interface WrittenTicket {
  readonly where: string
  readonly entries: readonly WordEntry[]
}

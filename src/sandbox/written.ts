/** JSON in UTF-8, ready to go out. */
export type Written = Uint8Array

/** A JSON array of so many rows. */
export interface WrittenRows {
  readonly array: Written
  readonly count: number
}

export const written = (value: unknown): Written => Buffer.from(JSON.stringify(value), 'utf8')

export const writtenRows = (rows: readonly unknown[]): WrittenRows => ({
  array: written(rows),
  count: rows.length,
})

const open = Buffer.from('[')
const comma = Buffer.from(',')
const close = Buffer.from(']')

/** The array of rows that are written already. */
export const inOneArray = (rows: readonly Written[]): WrittenRows => {
  const pieces = rows.flatMap((row, index) => (index === 0 ? [row] : [comma, row]))
  return { array: Buffer.concat([open, ...pieces, close]), count: rows.length }
}

import type { Column } from '../view.ts'

/** A count, with a bar on a terminal; `largest` is the count of the longest one. */
export function barColumn<Row extends { readonly largest: number }>(
  key: string,
  header: string,
  count: (row: Row) => number,
): Column<Row> {
  return {
    key,
    header,
    value: count,
    show: (row) => ({
      text: String(count(row)).padStart(String(row.largest).length),
      bar: row.largest === 0 ? 0 : count(row) / row.largest,
    }),
  }
}

/** Rows that know the largest count among them. */
export function withLargest<Row>(
  rows: readonly Row[],
  count: (row: Row) => number,
): readonly (Row & { readonly largest: number })[] {
  const largest = rows.reduce((most, row) => Math.max(most, count(row)), 0)
  return rows.map((row) => ({ ...row, largest }))
}

/** The row as it was counted. */
export function withoutLargest<Row extends { readonly largest: number }>(row: Row): Omit<Row, 'largest'> {
  const { largest: _, ...counted } = row
  return counted
}

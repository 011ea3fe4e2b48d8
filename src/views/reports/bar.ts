import type { Column } from '../view.ts'

/** Of the longest one. */
const signs = 16

/** A count, drawn as a bar on a terminal; `largest` is the count of the longest one. */
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
      text: `${String(count(row)).padStart(String(row.largest).length)} ${bar(count(row), row)}`,
    }),
  }
}

function bar(count: number, { largest }: { readonly largest: number }): string {
  return '█'.repeat(largest === 0 ? 0 : Math.ceil((count / largest) * signs))
}

/** Rows that know the largest count among them. */
export function withLargest<Row>(
  rows: readonly Row[],
  count: (row: Row) => number,
): readonly (Row & { readonly largest: number })[] {
  const largest = Math.max(0, ...rows.map(count))
  return rows.map((row) => ({ ...row, largest }))
}

/** The row as it was counted. */
export function withoutLargest<Row extends { readonly largest: number }>(row: Row): Omit<Row, 'largest'> {
  const { largest: _, ...counted } = row
  return counted
}

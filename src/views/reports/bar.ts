import type { Style } from '../style.ts'
import type { Column } from '../view.ts'

/** How long the longest one is. On a narrow screen a table would cut it, and two that are cut look alike. */
function signsOn({ width }: Pick<Style, 'width'>): number {
  return width >= 80 ? 16 : Math.floor(width / 10) - 1
}

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
    show: (row, style) => ({
      text: `${String(count(row)).padStart(String(row.largest).length)} ${bar(count(row), row, style)}`,
    }),
  }
}

function bar(count: number, { largest }: { readonly largest: number }, style: Style): string {
  return '█'.repeat(largest === 0 ? 0 : Math.ceil((count / largest) * signsOn(style)))
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

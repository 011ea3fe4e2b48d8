import type { Column } from '../view.ts'

/** A count that should be 0. */
export function alertColumn<Row>(key: string, header: string, count: (row: Row) => number): Column<Row> {
  return {
    key,
    header,
    value: count,
    show: (row) => ({ text: String(count(row)), paint: count(row) > 0 ? 'alert' : 'faint' }),
    align: 'right',
  }
}

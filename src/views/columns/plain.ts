import type { Column, Value } from '../view.ts'

type Look<Row> = Omit<Column<Row>, 'key' | 'header' | 'value'>

/** The column of a row's own key. */
export function plainColumn<Key extends string, Row extends Readonly<Record<Key, Value>>>(
  key: Key,
  header: string,
  look: Look<Row> = {},
): Column<Row> {
  return { key, header, value: (row) => row[key], ...look }
}

import type { Column, Value, View } from '../view.ts'

/** A value as one text: nothing for null, several joined by `;`, anything deeper as JSON. Not yet escaped. */
export function textOf(value: Value): string {
  if (value === null) return ''
  if (typeof value !== 'object') return String(value)
  if (isList(value) && value.every((part) => part === null || typeof part !== 'object')) {
    return value.map(textOf).join(';')
  }
  return JSON.stringify(value)
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

/** What json, ndjson and yaml write for a row. */
export function wholeOf<Row>(
  row: Row,
  { view, columns }: { view: View<Row>; columns: readonly Column<Row>[] | null },
): unknown {
  if (columns !== null) {
    const picked = Object.fromEntries(columns.map(({ key, value }) => [key, value(row)]))
    return view.jsonOf === undefined ? picked : view.jsonOf(row, picked)
  }
  return view.json === undefined ? row : view.json(row)
}

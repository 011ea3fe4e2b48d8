import { UsageError } from '#errors.ts'
import { columnNamed } from './columns/named.ts'
import { namesTyped } from './columns/names-typed.ts'
import type { Value, View } from './view.ts'

interface SortKey<Row> {
  readonly value: (row: Row) => Value
  readonly direction: 1 | -1
}

/** The rows by `key,-key`: numbers by size, words in any case, absent values last either way. Throws UsageError for an unknown key. */
export function sorted<Row>(rows: readonly Row[], view: View<Row>, keys: string): readonly Row[] {
  return rows.toSorted(orderOf(view, keys))
}

/** What `sorted` goes by. Throws UsageError for an unknown key. */
export function orderOf<Row>(view: View<Row>, keys: string): (one: Row, other: Row) => number {
  const wanted = namesTyped(keys).map((key) => sortKey(view, key))
  return (one, other) => {
    for (const { value, direction } of wanted) {
      const order = compare(value(one), value(other), direction)
      if (order !== 0) return order
    }
    return 0
  }
}

function sortKey<Row>(view: View<Row>, typed: string): SortKey<Row> {
  const descends = typed.startsWith('-')
  const name = descends ? typed.slice(1) : typed
  if (name === '')
    throw new UsageError('--sort takes columns separated by commas.', { hint: 'For example: --sort due,-id' })
  const { key, rank, value: held } = columnNamed(view, name)
  const value = rank ?? held
  const order = view.orders?.[key]
  return { value: order ? (row) => placeIn(order, value(row)) : value, direction: descends ? -1 : 1 }
}

/** The place of a value in its order; what has none there is absent, and so goes last. */
function placeIn(order: readonly string[], value: Value): Value {
  const place = order.findIndex((one) => one === value)
  return place === -1 ? null : place
}

// Made when first needed: it loads the rules of the language, which every list would pay for.
let alphabet: Intl.Collator | null = null

function compare(one: Value, other: Value, direction: 1 | -1): number {
  if (isAbsent(one) || isAbsent(other)) return Number(isAbsent(one)) - Number(isAbsent(other))
  if (typeof one === 'number' && typeof other === 'number') return (one - other) * direction
  alphabet ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
  return alphabet.compare(words(one), words(other)) * direction
}

function isAbsent(value: Value): boolean {
  return value === null || value === ''
}

function words(value: Value): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

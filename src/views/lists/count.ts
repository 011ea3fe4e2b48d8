import type { Column, Value, View } from '../view.ts'

/** How many tickets have these values; `by` is empty when all are counted together. */
export interface Count {
  readonly by: Readonly<Record<string, Value>>
  readonly count: number
}

/** One number, or a table with a column for each key. */
export function countView(keys: readonly string[]): View<Count> {
  const columns = [...keys.map(keyColumn), countColumn]
  return {
    columns,
    defaults: columns.map(({ key }) => key),
    json: ({ by, count }) => ({ ...by, count }),
  }
}

const countColumn: Column<Count> = {
  key: 'count',
  header: 'Tickets',
  value: ({ count }) => count,
  align: 'right',
}

function keyColumn(key: string): Column<Count> {
  return {
    key,
    header: key.charAt(0).toUpperCase() + key.slice(1),
    value: ({ by }) => by[key] ?? null,
    show: ({ by }) => {
      const value = by[key] ?? null
      if (value === null || value === '') return { text: 'none', paint: 'faint' }
      return { text: typeof value === 'object' ? JSON.stringify(value) : String(value) }
    },
  }
}

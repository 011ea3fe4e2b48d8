import { UsageError } from '#errors.ts'
import type { Column, View } from '../view.ts'

export interface PickOptions {
  /** What to say after "there is no such …", for example `Did you mean "status"?`. */
  readonly suggestion: (name: string, known: readonly string[]) => string | undefined
}

/** The columns that `--columns` or `--json` named, in that order. Throws UsageError for a name that is none. */
export function pickColumns<Row>(
  view: View<Row>,
  names: readonly string[],
  { suggestion }: PickOptions,
): readonly Column<Row>[] {
  const keys = view.columns.map(({ key }) => key)
  if (names.length === 0) throw new UsageError('No column is named.', { hint: `Columns: ${keys.join(', ')}` })
  return names.map((name) => {
    const column = columnNamed(view, name)
    if (column !== null) return column
    throw new UsageError(`There is no column "${name}".`, {
      hint: [suggestion(name, keys), `Columns: ${keys.join(', ')}`].join(' ').trim(),
    })
  })
}

function columnNamed<Row>(view: View<Row>, name: string): Column<Row> | null {
  const known = view.columns.find(({ key }) => key.toLowerCase() === name.toLowerCase())
  return known ?? view.column?.(name) ?? null
}

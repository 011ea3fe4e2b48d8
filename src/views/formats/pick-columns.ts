import { columnNamed } from '../columns/named.ts'
import type { Column, View } from '../view.ts'

/** The columns that `--columns` or `--json` named, in that order, each once. Throws UsageError for a name that is none. */
export function pickColumns<Row>(view: View<Row>, names: readonly string[]): readonly Column<Row>[] {
  const columns = names.map((name) => columnNamed(view, name))
  return columns.filter(({ key }, index) => columns.findIndex((column) => column.key === key) === index)
}

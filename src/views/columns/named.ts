import { UsageError } from '#errors.ts'
import { suggestion } from '#desk/text/nearest.ts'
import type { Column, View } from '../view.ts'

/** The column that a person typed, in any case. Throws UsageError with the nearest names and all of them. */
export function columnNamed<Row>(view: View<Row>, typed: string): Column<Row> {
  const known = view.columns.find(({ key }) => key.toLowerCase() === typed.toLowerCase())
  const column = known ?? view.column?.(typed) ?? null
  if (column !== null) return column
  const keys = view.columns.map(({ key }) => key)
  const hints = [
    keys.length > 12 ? suggestion(typed, keys) : undefined,
    `The columns are ${keys.join(', ')}.`,
    view.column && 'A custom field is named by its label, in quotes where that has a comma.',
  ]
  throw new UsageError(`There is no column "${typed}".`, {
    hint: hints.filter((part) => part !== undefined).join(' '),
  })
}

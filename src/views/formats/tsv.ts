import { escapeField } from '../escape.ts'
import type { Column, Value, View } from '../view.ts'
import { shownColumns, type Formatter, type FormatterOptions } from './formatter.ts'
import { isList, textOf } from './value.ts'

/** A line per row; escapes `\\ \t \n \r`, no header unless asked for. */
export function tsvFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  if (options.shape === 'one') return tsvLines(options)
  const columns = shownColumns(options)
  let header = options.header === true ? line(columns.map(({ key }) => key)) : ''
  return {
    row(row) {
      const piece = header + line(columns.map(({ value }) => value(row)))
      header = ''
      return piece
    },
    end: () => header,
  }
}

/** `field<TAB>value` lines, an empty line between rows. A view of one column has no names to tell apart. */
function tsvLines<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const columns = shownColumns(options)
  const bare = options.view.columns.length === 1
  let before = options.header === true ? line(['field', 'value']) : ''
  return {
    row(row) {
      const pairs = columns.flatMap((column) => fields(column, row, options.view))
      const piece = before + pairs.map((pair) => line(bare ? pair.slice(1) : pair)).join('')
      before = '\n'
      return piece
    },
    end: () => '',
  }
}

/** An object's members are lines of their own; custom fields under the names that `--columns` takes. */
function fields<Row>(column: Column<Row>, row: Row, view: View<Row>): [name: string, value: Value][] {
  const value = column.value(row)
  if (value === null || typeof value !== 'object' || isList(value)) return [[column.key, value]]
  const nameOf = (name: string): string | undefined =>
    column.key === 'fields' ? view.column?.(name)?.key : undefined
  return Object.entries(value).map(([name, part]) => [nameOf(name) ?? `${column.key}.${name}`, part])
}

function line(values: readonly Value[]): string {
  return `${values.map((value) => escapeField(textOf(value))).join('\t')}\n`
}

import { escapeLine, escapeLines } from '../escape.ts'
import { padTo, widthOf } from '../text/measure.ts'
import { pairLines } from '../text/pairs.ts'
import type { Column } from '../view.ts'
import { drawnBar } from './table/bars.ts'
import { cellOf, rawCellOf, type CellOptions } from './cell.ts'
import { shownColumns, type Formatter, type FormatterOptions } from './formatter.ts'

/** Rows by themselves: the view's card, or `name  value` lines. An empty line stands around cards of several lines. */
export function cardFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const card = cardOf(options)
  let before: string | null = null
  return {
    row(row) {
      const text = card(row)
      const apart = before !== null && (before.includes('\n') || text.includes('\n'))
      before = text
      return `${apart ? '\n' : ''}${text}\n`
    },
    end: () => '',
  }
}

function cardOf<Row>(options: FormatterOptions<Row>): (row: Row) => string {
  const { view, columns, terminal, style } = options
  const { card } = view
  if (terminal && columns === null && card !== undefined) return (row) => card(row, style)
  const shown = shownColumns(options)
  const [only] = shown
  // A view of one column has no names to tell apart.
  if (view.columns.length === 1 && only !== undefined)
    return (row) => escapeLines(rawCellOf(only, row, options).text)
  return (row) => nameLines(row, { terminal, style, columns: shown })
}

interface NameLineOptions<Row> extends CellOptions {
  readonly columns: readonly Column<Row>[]
}

/** A `name  value` line for each column; on a terminal wrapped behind the name. */
export function nameLines<Row>(row: Row, options: NameLineOptions<Row>): string {
  const { columns, terminal, style } = options
  if (terminal) {
    const pairs = columns.map((column) => ({
      name: column.header,
      ...drawnBar(rawCellOf(column, row, options)),
    }))
    return pairLines(pairs, style)
  }
  const names = columns.map(({ header }) => escapeLine(header))
  const margin = Math.max(...names.map(widthOf)) + 2
  const texts = columns.map((column) => cellOf(column, row, options).text)
  return texts.map((text, index) => (padTo(names[index] ?? '', margin) + text).trimEnd()).join('\n')
}

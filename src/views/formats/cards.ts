import { escapeLine, escapeLines } from '../escape.ts'
import { cut, padTo, widthOf } from '../measure.ts'
import type { Column } from '../view.ts'
import { wrap } from '../wrap.ts'
import { cellOf, painted, rawCellOf, type CellOptions } from './cell.ts'
import { shownColumns, type Formatter, type FormatterOptions } from './formatter.ts'

/** Rows by themselves: the view's card, or `name  value` lines. An empty line stands around cards of several lines. */
export function cardFormatter<Row>(options: FormatterOptions<Row>): Formatter<Row> {
  const { view, columns, terminal, style } = options
  const shown = shownColumns(options)
  const card =
    terminal && columns === null && view.card !== undefined
      ? (row: Row) => view.card?.(row, style) ?? ''
      : (row: Row) => nameLines(row, { ...options, columns: shown, bare: view.columns.length === 1 })
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

interface NameLineOptions<Row> extends CellOptions {
  readonly columns: readonly Column<Row>[]
  /** A view of one column has no names to tell apart. */
  readonly bare: boolean
}

/** A line for each column, on a terminal wrapped behind its name. */
export function nameLines<Row>(row: Row, options: NameLineOptions<Row>): string {
  const { columns, terminal, style, bare } = options
  const names = columns.map(({ header }) => (terminal ? cut(escapeLine(header), 20) : escapeLine(header)))
  const margin = bare ? 0 : Math.max(...names.map(widthOf)) + 2
  const lines = columns.map((column, index) => {
    const name = bare ? '' : style.paint(padTo(names[index] ?? '', margin), 'faint')
    if (!terminal) return (name + cellOf(column, row, options).text).trimEnd()
    const cell = rawCellOf(column, row, options)
    const text = wrap(escapeLines(cell.text), style.width - margin)
      .map((line) => painted({ ...cell, text: line }, style))
      .join(`\n${' '.repeat(margin)}`)
    return (name + text).trimEnd()
  })
  return lines.join('\n')
}

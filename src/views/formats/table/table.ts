import type { Cell, Column } from '../../view.ts'
import { escapeLine } from '../../escape.ts'
import { cut, widthOf } from '../../text/measure.ts'
import { cellOf, painted } from '../cell.ts'
import { nameLines } from '../cards.ts'
import { shownColumns, type Formatter, type FormatterOptions } from '../formatter.ts'
import { type Barred, drawnBar, hasBar, withBars } from './bars.ts'
import { draw, loadTable } from './grid.ts'
import { fit } from './widths.ts'

/** So many rows decide the widths. */
const rowsForWidths = 200
/** So many are drawn at once after that. */
const rowsForPiece = 50

/** A table whose widths come from its first rows; in a pipe nothing is cut, and a later longer cell widens its piece. */
export async function tableFormatter<Row>(options: FormatterOptions<Row>): Promise<Formatter<Row>> {
  const { terminal, style } = options
  const Table = await loadTable()
  const columns = shownColumns(options)
  const header = columns.map((column): Cell => ({ text: escapeLine(column.header), paint: 'strong' }))
  let layout: Barred | 'lines' | null = null
  let waiting: Row[] = []

  function cells(rows: readonly Row[]): Cell[][] {
    return rows.map((row) => columns.map((column) => cellOf(column, row, options)))
  }

  function piece(): string {
    const rows = cells(waiting)
    const first = layout === null
    if (options.header !== false && first) rows.unshift(header)
    layout ??= layoutOf({ columns, rows, available: terminal ? style.width : Infinity })
    if (layout === 'lines') {
      const apart = { terminal, style, columns }
      const texts = waiting.map((row) => `${nameLines(row, apart)}\n`)
      waiting = []
      return (first ? '' : '\n') + texts.join('\n')
    }
    waiting = []
    const { signs } = layout
    const widths = layout.widths.map((width, index) =>
      canBeCut(columns[index], terminal) ? width : Math.max(width, longest(rows, index)),
    )
    const fitted = rows.map((row) =>
      row.map((cell, index) => ({ ...cell, text: cut(drawnBar(cell, signs).text, widths[index] ?? 1) })),
    )
    const aligns = columns.map(({ align }) => align ?? 'left')
    return draw(fitted, { Table, widths, aligns, paint: (cell) => painted(cell, style) })
  }

  return {
    row(row) {
      waiting.push(row)
      return waiting.length < (layout === null ? rowsForWidths : rowsForPiece) ? '' : piece()
    },
    end: () => (waiting.length === 0 ? '' : piece()),
  }
}

function canBeCut<Row>(column: Column<Row> | undefined, terminal: boolean): boolean {
  return terminal && column?.align !== 'right'
}

function longest(rows: readonly (readonly Cell[])[], index: number): number {
  return rows.reduce((width, row) => Math.max(width, widthOf(row[index]?.text ?? '')), 1)
}

interface LayoutOptions<Row> {
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly (readonly Cell[])[]
  readonly available: number
}

/** Columns and bars, or `lines` on a terminal too narrow for them: then each row stands as `name  value` lines. */
function layoutOf<Row>({ columns, rows, available }: LayoutOptions<Row>): Barred | 'lines' {
  const wanted = columns.map(({ align, weight = 1 }, index) => ({
    natural: longest(rows, index),
    weight,
    fixed: align === 'right' || rows.some((row) => hasBar(row[index])),
  }))
  const widths = fit(wanted, available)
  return widths === null ? 'lines' : withBars(widths, { rows, available })
}

import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'
import { piecesOf } from '../text/found.ts'
import type { Cell, Column } from '../view.ts'
import { textOf } from './value.ts'

export interface CellOptions {
  readonly terminal: boolean
  readonly style: Style
}

/** A column's cell in one line: the full value in a pipe, on a terminal what the column shows there. */
export function cellOf<Row>(column: Column<Row>, row: Row, options: CellOptions): Cell {
  const cell = rawCellOf(column, row, options)
  return { ...cell, text: escapeLine(cell.text) }
}

/** The same before it is escaped. */
export function rawCellOf<Row>(column: Column<Row>, row: Row, { terminal, style }: CellOptions): Cell {
  if (terminal && column.show !== undefined) return column.show(row, style)
  const value = column.value(row)
  if (terminal && typeof value === 'boolean') return { text: value ? 'yes' : 'no' }
  return { text: textOf(value) }
}

export function painted({ text, paint, marks = [] }: Cell, style: Style): string {
  if (marks.length > 0)
    return Array.from(piecesOf(text, marks), ({ text: piece, isFound }) =>
      isFound ? style.paint(piece, 'strong') : piece,
    ).join('')
  return paint === undefined ? text : style.paint(text, paint)
}

import { columnsTaken } from './columns-taken.ts'
import type { Sheet, Writer } from './writer.ts'

/** A table that is being read. Tables within it are text of its cells. */
export interface Table {
  readonly rows: string[][]
  cell: Sheet | null
  /** Tables that are open, this one included. */
  depth: number
}

export function newTable(): Table {
  return { rows: [], cell: null, depth: 1 }
}

export function beginRow(table: Table, writer: Writer): void {
  endCell(table, writer)
  table.rows.push([])
}

export function beginCell(table: Table, writer: Writer): void {
  endCell(table, writer)
  if (table.rows.length === 0) table.rows.push([])
  table.cell = writer.putOn()
}

export function endCell(table: Table, writer: Writer): void {
  if (table.cell === null) return
  table.rows.at(-1)?.push(writer.takeOff(table.cell).trim())
  table.cell = null
}

/** Cells wider than this, in columns, are paragraphs that were laid out by a table; only the last of a row may be. */
const widestCell = 40

/** Rows with their columns aligned; what only lays out a page becomes paragraphs. */
export function tableText({ rows }: Pick<Table, 'rows'>): string {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const flat = filled.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')))
  if (!isGrid(filled)) return filled.map((row) => row.filter((cell) => cell !== '').join('\n')).join('\n')
  const widths = columnWidths(flat)
  return flat.map((row) => rowText(row, widths)).join('\n')
}

/** Rows of short cells; a remark at the end of each may be long, where all rows have one and it is one paragraph. */
function isGrid(rows: readonly (readonly string[])[]): boolean {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const isEven = rows.length > 1 && rows.every((row) => row.length === columns)
  return (
    columns > 1 &&
    rows.every((row) =>
      row.every((cell, column) => {
        const isRemark = isEven && column === columns - 1 && !cell.includes('\n')
        return isRemark || columnsTaken(cell.replaceAll(/\s+/g, ' ')) <= widestCell
      }),
    )
  )
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, columnsTaken(cell))
  }
  return widths
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  const last = row.length - 1
  return row
    .map((cell, column) =>
      column === last ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - columnsTaken(cell))),
    )
    .join(' | ')
    .trimEnd()
}

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

/** Cells longer than this, in characters, are paragraphs that were laid out by a table. */
const widestCell = 40

/** Rows with their columns aligned; what only lays out a page becomes paragraphs. */
export function tableText({ rows }: Pick<Table, 'rows'>): string {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''))
  const flat = filled.map((row) => row.map((cell) => cell.replaceAll(/\s+/g, ' ')))
  const isGrid =
    flat.some((row) => row.length > 1) &&
    flat.every((row) => row.every((cell) => lengthOf(cell) <= widestCell))
  if (!isGrid) return filled.map((row) => row.filter((cell) => cell !== '').join('\n')).join('\n')
  const widths = columnWidths(flat)
  return flat.map((row) => rowText(row, widths)).join('\n')
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, lengthOf(cell))
  }
  return widths
}

function rowText(row: readonly string[], widths: readonly number[]): string {
  const last = row.length - 1
  return row
    .map((cell, column) =>
      column === last ? cell : cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - lengthOf(cell))),
    )
    .join(' | ')
    .trimEnd()
}

/** In characters: what the font of a terminal makes of them is not known here. */
function lengthOf(text: string): number {
  return Array.from(text).length
}

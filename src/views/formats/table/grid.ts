import { widthOf } from '../../text/measure.ts'
import type { Cell } from '../../view.ts'
import { gap } from './widths.ts'

type TableClass = Awaited<ReturnType<typeof loadTable>>

/** cli-table3 takes a while to load, so only a table loads it. */
export async function loadTable() {
  const { default: Table } = await import('cli-table3')
  return Table
}

export interface GridOptions {
  readonly Table: TableClass
  readonly widths: readonly number[]
  readonly aligns: readonly ('left' | 'right')[]
  readonly paint: (cell: Cell) => string
}

const noLines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(gap),
}

/** Escaped text never holds this character (pop directional isolate), and cli-table3 counts it as one column. */
const mark = '\u2069'

/** Cells, already escaped and fitted, as lines of a table without rules. */
export function draw(
  rows: readonly (readonly Cell[])[],
  { Table, widths, aligns, paint }: GridOptions,
): string {
  const table = new Table({
    chars: noLines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: [...widths],
    colAligns: [...aligns],
  })
  // cli-table3 mismeasures many characters beyond ASCII: such cells are laid out as marks and put in afterwards.
  const standIns: string[] = []
  for (const row of rows) {
    table.push(
      row.map((cell) => {
        if (/^[ -~]*$/.test(cell.text)) return paint(cell)
        const width = widthOf(cell.text)
        if (width > 0) standIns.push(paint(cell))
        return mark.repeat(width)
      }),
    )
  }
  const lines = table.toString().replace(/\u2069+/g, () => standIns.shift() ?? '')
  return `${lines
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')}\n`
}

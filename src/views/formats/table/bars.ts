import { widthOf } from '../../text/measure.ts'
import type { Cell } from '../../view.ts'
import { gap, sum } from './widths.ts'

/** Signs of the longest bar. */
const most = 16
/** With fewer, too many bars look alike. */
const least = 3

export interface Barred {
  readonly widths: readonly number[]
  /** Of the longest bar; 0 for none. */
  readonly signs: number
}

/** Widens columns for their bars by what the texts leave over. All bars of a table have one measure. */
export function withBars(
  widths: readonly number[],
  { rows, available }: { readonly rows: readonly (readonly Cell[])[]; readonly available: number },
): Barred {
  const before = widths.map((_, index) => widthBeforeBar(rows, index))
  for (let signs = most; signs >= least; signs -= 1) {
    const wide = widths.map((width, index) => Math.max(width, (before[index] ?? -Infinity) + signs))
    if (sum(wide) + gap * (wide.length - 1) <= available) return { widths: wide, signs }
  }
  return { widths, signs: 0 }
}

/** Null for a column without bars. */
function widthBeforeBar(rows: readonly (readonly Cell[])[], index: number): number | null {
  const cells = rows.flatMap((row) => row[index] ?? []).filter(hasBar)
  return cells.length === 0 ? null : Math.max(...cells.map(({ text }) => widthOf(text))) + 1
}

export function hasBar(cell: Cell | undefined): boolean {
  return cell?.bar !== undefined
}

/** The cell with its bar drawn behind its text. */
export function drawnBar(cell: Cell, signs: number = most): Cell {
  const bar = '█'.repeat(Math.ceil((cell.bar ?? 0) * signs))
  return bar === '' ? cell : { ...cell, text: `${cell.text} ${bar}` }
}

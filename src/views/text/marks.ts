import type { Style } from '../style.ts'
import type { Cell } from '../view.ts'
import { widthOf } from './measure.ts'
import { wrap } from './wrap.ts'

interface MarksOptions extends Pick<Style, 'width' | 'paint'> {
  readonly margin: string
}

/** Marks with dots between them; one that does not fit begins the next line. Their text is escaped already. */
export function markLines(
  marks: readonly (Cell | null)[],
  { margin, width, paint }: MarksOptions,
): readonly string[] {
  const lines: { readonly text: string; readonly painted: string }[] = []
  for (const mark of marks) {
    if (mark === null) continue
    const painted = (text: string): string => (mark.paint === undefined ? text : paint(text, mark.paint))
    const last = lines.at(-1)
    const longer = `${last?.text ?? ''} · ${mark.text}`
    if (last !== undefined && widthOf(longer) <= width) {
      lines.splice(-1, 1, { text: longer, painted: `${last.painted} · ${painted(mark.text)}` })
      continue
    }
    for (const piece of wrap(mark.text, width - margin.length))
      lines.push({ text: margin + piece, painted: margin + painted(piece) })
  }
  return lines.map(({ painted }) => painted)
}

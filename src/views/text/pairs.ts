import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import type { Paint } from '../view.ts'
import { padTo, widthOf } from './measure.ts'
import { wrap } from './wrap.ts'

export interface Pair {
  readonly name: string
  /** As it came; it is escaped here. */
  readonly text: string
  readonly paint?: Paint | undefined
}

/** Of the width, for the names; a longer one has lines of its own. */
const share = 0.45

/** Names in one column, their texts wrapped in the next. */
export function pairLines(pairs: readonly Pair[], style: Pick<Style, 'width' | 'paint'>): string {
  const names = pairs.map(({ name }) => escapeLine(name))
  const widest = Math.floor(style.width * share)
  const fitting = names.map(widthOf).filter((width) => width <= widest)
  const margin = fitting.reduce((most, width) => Math.max(most, width), 0) + 2
  return pairs
    .map(({ text, paint }, index) => {
      const lines = wrap(escapeLines(text), style.width - margin).map((line) =>
        paint === undefined ? line : style.paint(line, paint),
      )
      const gap = ' '.repeat(margin)
      const below = lines.join(`\n${gap}`)
      const name = names[index] ?? ''
      if (widthOf(name) <= margin - 2) return (style.paint(padTo(name, margin), 'faint') + below).trimEnd()
      const above = wrap(name, style.width).map((line) => style.paint(line, 'faint'))
      return [...above, ...(text === '' ? [] : [gap + below])].join('\n').trimEnd()
    })
    .join('\n')
}

import { escapeLine, escapeLines } from '../escape.ts'
import type { Style } from '../style.ts'
import type { Paint } from '../view.ts'
import { cut, padTo, widthOf } from './measure.ts'
import { wrap } from './wrap.ts'

export interface Pair {
  readonly name: string
  /** As it came; it is escaped here. */
  readonly text: string
  readonly paint?: Paint | undefined
}

/** Names in one column, their texts wrapped in the next. */
export function pairLines(pairs: readonly Pair[], style: Pick<Style, 'width' | 'paint'>): string {
  const names = pairs.map(({ name }) => cut(escapeLine(name), Math.floor(style.width / 2)))
  const margin = Math.max(0, ...names.map(widthOf)) + 2
  return pairs
    .map(({ text, paint }, index) => {
      const lines = wrap(escapeLines(text), style.width - margin).map((line) =>
        paint === undefined ? line : style.paint(line, paint),
      )
      const name = style.paint(padTo(names[index] ?? '', margin), 'faint')
      return (name + lines.join(`\n${' '.repeat(margin)}`)).trimEnd()
    })
    .join('\n')
}

import { isPlain, widthOf } from './measure.ts'

/** Lines of at most `width` columns, broken at blanks; a word longer than a line is broken anywhere. Indents stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line.trimEnd(), Math.max(1, width)))
}

/** The text wrapped within `width`, every line that is not empty behind `margin`. */
export function indent(text: string, { margin, width }: { margin: string; width: number }): string {
  return wrap(text, width - margin.length)
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n')
}

function wrapLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line]
  const lines: string[] = []
  let current = ''
  for (const word of line.match(/^ +\S+|\S+/g) ?? []) {
    const longer = current === '' ? word : `${current} ${word}`
    if (widthOf(longer) <= width) {
      current = longer
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = breakWord(word, width)
    lines.push(...pieces.slice(0, -1))
    current = pieces.at(-1) ?? ''
  }
  return [...lines, current]
}

/** Pieces that each fit; a character wider than the line stands alone. */
function breakWord(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  // A log or a file in one line: finding its characters one by one would take seconds.
  if (isPlain(word)) return word.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  const pieces: string[] = []
  let piece = ''
  let columns = 0
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    const wide = widthOf(segment)
    if (columns > 0 && columns + wide > width) {
      pieces.push(piece)
      piece = ''
      columns = 0
    }
    piece += segment
    columns += wide
  }
  return [...pieces, piece]
}

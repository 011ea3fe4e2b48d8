import { graphemes } from '#desk/text/graphemes.ts'

import { isPlain, widthOf } from './measure.ts'

/** Lines longer than this are hard to read, however wide the terminal. */
export const readable = 100

/**
 * Lines of at most `width` columns, broken at blanks; a word longer than a line is broken anywhere. What goes on stands
 * under its own beginning: behind the indent, the list mark, the marks of a quote.
 */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line.trimEnd(), Math.max(1, width)))
}

/** The text wrapped within `width`, every line that is not empty behind `margin`. */
export function indent(text: string, { margin, width }: { margin: string; width: number }): string {
  return wrap(text, width - margin.length)
    .map((line) => (line === '' ? '' : margin + line))
    .join('\n')
}

/** The text with one empty line, never more, between its paragraphs. */
export function paragraphs(text: string): string {
  return text.trimEnd().replaceAll(/\n(?:[^\S\n]*\n){2,}/g, '\n\n')
}

function wrapLine(line: string, width: number): string[] {
  if (widthOf(line) <= width) return [line]
  const lead = leadOf(line, width)
  const next = lead.replaceAll(/[^>\s]/g, ' ')
  return broken(line.slice(lead.length), width - lead.length).map(
    (text, at) => (at === 0 ? lead : next) + text,
  )
}

/** Indent, marks of a quote and of a list, where they leave room for text. */
function leadOf(line: string, width: number): string {
  const [lead = ''] = /^(?: *>)* *(?:(?:[-*]|\d{1,3}[.)]) +)?/.exec(line) ?? []
  return lead.length * 2 <= width ? lead : ''
}

function broken(line: string, width: number): string[] {
  const lines: string[] = []
  let current = ''
  let taken = 0
  for (const [, gap = '', word = ''] of line.matchAll(/(\s*)(\S+)/g)) {
    const wide = widthOf(word)
    // Added up, not measured anew for each word of the line.
    const longer = current === '' ? wide : taken + widthOf(gap) + wide
    if (longer <= width) {
      current = current === '' ? word : current + gap + word
      taken = longer
      continue
    }
    if (current !== '') lines.push(current)
    const pieces = wide <= width ? [word] : breakWord(word, width)
    for (const piece of pieces.slice(0, -1)) lines.push(piece)
    current = pieces.at(-1) ?? ''
    taken = widthOf(current)
  }
  return [...lines, current]
}

/** Pieces that each fit; a character wider than the line stands alone. */
function breakWord(word: string, width: number): string[] {
  // A log or a file in one line: finding its characters one by one would take seconds.
  if (isPlain(word)) return word.match(new RegExp(`.{1,${width}}`, 'g')) ?? []
  const pieces: string[] = []
  let piece = ''
  let columns = 0
  for (const character of graphemes(word)) {
    const wide = widthOf(character)
    if (columns > 0 && columns + wide > width) {
      pieces.push(piece)
      piece = ''
      columns = 0
    }
    piece += character
    columns += wide
  }
  return [...pieces, piece]
}

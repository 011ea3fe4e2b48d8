import stringWidth from 'string-width'

import { graphemes, wholePieces } from '#desk/text/graphemes.ts'

const plain = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u00ff]*$/

/** Each sign of the text takes one column. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** Columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  if (isPlain(text)) return text.length
  if (text.length < 100) return stringWidth(text)
  let columns = 0
  for (const piece of wholePieces(text)) columns += stringWidth(piece)
  return columns
}

/** The text in at most `width` columns; what is cut off is marked by an ellipsis. Never splits a character. */
export function cut(text: string, width: number): string {
  // Not measured as a whole: of a text of a million signs a table shows forty.
  if (start(text, width).length === text.length) return text
  return `${start(text, width - 1)}…`
}

/** As many whole characters from the start as fit in `width` columns. */
function start(text: string, width: number): string {
  if (isPlain(text)) return text.slice(0, Math.max(0, width))
  let taken = ''
  let columns = 0
  for (const character of graphemes(text)) {
    columns += widthOf(character)
    if (columns > width) break
    taken += character
  }
  return taken
}

export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}

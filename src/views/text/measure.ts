import stringWidth from 'string-width'

// oxlint-disable-next-line no-control-regex
const plain = /^[\u0020-\u007e]*$/

/** Each sign of the text takes one column. */
export function isPlain(text: string): boolean {
  return plain.test(text)
}

/** Columns that the text takes on a terminal. */
export function widthOf(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text)
}

/** The text in at most `width` columns; what is cut off is marked by an ellipsis. Never splits a character. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return `${start(text, width - 1)}…`
}

/** As many whole characters from the start as fit in `width` columns. */
function start(text: string, width: number): string {
  if (isPlain(text)) return text.slice(0, Math.max(0, width))
  let taken = ''
  let columns = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    columns += widthOf(segment)
    if (columns > width) break
    taken += segment
  }
  return taken
}

export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}

// Made once and late: it takes longer to make than to use.
let segmenter: Intl.Segmenter | undefined

const longest = 256

/** The characters as a reader counts them, letters with their accents and joined pictures included. */
export function* graphemes(text: string): Generator<string, void> {
  segmenter ??= new Intl.Segmenter()
  for (const piece of wholePieces(text)) {
    for (const { segment } of segmenter.segment(piece)) yield segment
  }
}

/**
 * The text in pieces of some hundred signs, none parted within a character: going through a long one at once takes time
 * that grows with the square of its length.
 */
export function* wholePieces(text: string): Generator<string, void> {
  let from = 0
  while (text.length - from > longest) {
    const length = wholeLength(text, from)
    yield text.slice(from, from + length)
    from += length
  }
  if (from < text.length) yield text.slice(from)
}

/** How long the next piece is: to where its last character begins, which may go on behind it. */
function wholeLength(text: string, from: number): number {
  segmenter ??= new Intl.Segmenter()
  for (let size = longest; from + size < text.length; size *= 2) {
    // Half a sign would count as a character of its own.
    const piece = text.slice(from, from + size).replace(/[\ud800-\udbff]$/, '')
    const last = segmenter.segment(piece).containing(piece.length - 1)?.index ?? 0
    if (last > 0) return last
  }
  return text.length - from
}

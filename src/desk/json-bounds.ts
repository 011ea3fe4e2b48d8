/** Levels of brackets: the deepest answer that is known has seven. */
const deepest = 200
/** Values in one answer; each costs memory that its text does not show. */
const mostValues = 4_000_000

const quote = 34
const backslash = 92
const comma = 44
const openings: ReadonlySet<number> = new Set([91, 123])
const closings: ReadonlySet<number> = new Set([93, 125])

/** Why a JSON text is not to be read: it would overflow the stack or the memory; null when it may be. */
export function beyondBounds(text: string): string | null {
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === quote) at = endOfString(text, at)
    else if (openings.has(sign)) {
      depth += 1
      values += 1
      if (depth > deepest) return `The answer of the help desk is nested more than ${deepest} levels deep.`
    } else if (closings.has(sign)) depth -= 1
    else if (sign === comma) values += 1
    if (values > mostValues) return 'The answer of the help desk has more than 4 million values.'
  }
  return null
}

/** Where the string that begins here ends. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charCodeAt(at)
    if (sign === backslash) at += 1
    else if (sign === quote) return at
  }
  return text.length
}

/** Levels of brackets: the deepest answer that is known has seven. */
const deepest = 200
/** Values in one answer; each costs memory that its text does not show. */
const mostValues = 4_000_000

/** A text so long holds no more than can be borne, however it is built; in characters. */
export const harmless = 1_000_000

/**
 * The same for a text whose values are then taken by their names and not walked through: the engine itself reads any depth,
 * so a short one need not be looked through.
 */
export function beyondDecoding(text: string): string | null {
  return text.length <= harmless ? null : beyondBounds(text)
}

/** Why a JSON text is not to be read: it would overflow the stack or the memory; null when it may be. */
export function beyondBounds(text: string): string | null {
  let depth = 0
  let values = 0
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 34: // "
        at = endOfString(text, at)
        break
      case 91: // [
      case 123: // {
        depth += 1
        values += 1
        if (depth > deepest) return `The answer of the help desk is nested more than ${deepest} levels deep.`
        break
      case 93: // ]
      case 125: // }
        depth -= 1
        break
      case 44: // ,
        values += 1
        if (values > mostValues) return 'The answer of the help desk has more than 4 million values.'
        break
    }
  }
  return null
}

/** Where the string that begins here ends. Most of an answer is in strings, which the engine looks through faster than we do. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    if (!isEscaped(text, end)) return end
  }
  return text.length
}

function isEscaped(text: string, at: number): boolean {
  let first = at
  while (text[first - 1] === '\\') first -= 1
  return (at - first) % 2 === 1
}

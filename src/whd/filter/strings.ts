/** A text in the qualifier language; quotes and backslashes get a backslash (field guide §5.2). */
export function quote(text: string): string {
  return `'${text.replaceAll(/['\\]/g, (sign) => `\\${sign}`)}'`
}

/**
 * The pieces of a searched text that every server compares alike, any case: ASCII letters and digits, and what stands
 * between them in names and mail addresses. Blanks, wildcards, quotes and all other letters are left to here.
 */
export function searchable(text: string, allowed: RegExp): string[] {
  const pieces = text.match(allowed) ?? []
  return [...new Set(pieces.filter((piece) => /[a-z\d]/i.test(piece)))]
    .sort((one, other) => other.length - one.length)
    .slice(0, mostPieces)
    .map((piece) => piece.slice(0, longestPiece))
}

/** The beginning of a longer one finds it, too. */
const longestPiece = 60

/** More would make the address long and find nothing less. */
const mostPieces = 5

import { atLeast, clause, either, every, undecided, type Sent } from './clause.ts'
import { quote, searchable } from './strings.ts'

/**
 * Assumption (field guide §5.4, last row): `detail` can be searched, and it searches the text as it was typed. Mark-up in
 * the middle of a word hides that word from the server.
 */
const detailAttribute = 'detail'

/** A part of subject or detail. Short numbers are left to here: those of a numbered list stand in no source. */
export function words(text: string): Sent {
  const pieces = searchable(text, /[a-z\d]+/gi).filter((piece) => !/^\d{1,2}$/.test(piece))
  if (pieces.length === 0) return undecided
  const inside = (attribute: string): Sent => every(pieces.map((piece) => has(attribute, piece)))
  return either([inside('subject'), inside(detailAttribute)])
}

/** A part of the requester's name or e-mail. */
export function requesterPart(part: string): Sent {
  const attributes = ['firstName', 'lastName', 'email'].map((name) => `clientReporter.${name}`)
  const pieces = searchable(part, /[\w@.+-]+/g)
  return every(pieces.map((piece) => either(attributes.map((name) => has(name, piece, ['clientReporter'])))))
}

/** People whose name, e-mail or user name has this part (field guide §5.5); null when only this side can tell. */
export function requesterSearch(part: string): string | null {
  const attributes = ['firstName', 'lastName', 'email', 'userName']
  const pieces = searchable(part, /[\w@.+-]+/g)
  return every(pieces.map((piece) => either(attributes.map((name) => has(name, piece))))).clause?.text ?? null
}

function has(attribute: string, piece: string, through: readonly string[] = []): Sent {
  return atLeast(clause(`${attribute} caseInsensitiveLike ${quote(`*${piece}*`)}`, through))
}

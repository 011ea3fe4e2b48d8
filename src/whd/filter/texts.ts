import { atLeast, clause, either, every, undecided, type Sent } from './clause.ts'
import { quote, searchable } from './strings.ts'

/** Assumption (field guide §5.4, last row): `detail` can be searched, and it searches the text as it was typed. */
const detailAttribute = 'detail'

/** A part of subject or detail. Short numbers are left to here: those of a numbered list stand in no source. */
export function words(text: string): Sent {
  const pieces = searchable(text, /[a-z\d]+/gi).filter((piece) => !/^\d{1,2}$/.test(piece))
  if (pieces.length === 0) return undecided
  const inSubject = every(pieces.map((piece) => has('subject', piece)))
  return either([inSubject, every(pieces.map((piece) => inDetail(piece.slice(0, longestPiece))))])
}

/** The beginning of a longer word finds it, too. */
const longestPiece = 12

/** A word as it is, or with mark-up inside, as in `<b>W</b>indows`: its first tag can stand behind each of its letters. */
function inDetail(piece: string): Sent {
  const behind = Array.from({ length: piece.length - 1 }, (_, at) => at + 1)
  const parted = behind.map((at) => `${piece.slice(0, at)}<*>${piece.slice(at).split('').join('*')}`)
  return either([piece, ...parted].map((spelling) => has(detailAttribute, spelling)))
}

/** A part of the requester's name or e-mail. */
export function requesterPart(part: string): Sent {
  const attributes = ['firstName', 'lastName', 'email'].map((name) => `clientReporter.${name}`)
  const pieces = searchable(part, /[\w@.+-]+/g)
  if (pieces.length === 0) return undecided
  return every(pieces.map((piece) => either(attributes.map((name) => has(name, piece, ['clientReporter'])))))
}

/** People whose name, e-mail or user name has this part (field guide §5.5); null when only this side can tell. */
export function requesterSearch(part: string): string | null {
  const attributes = ['firstName', 'lastName', 'email', 'userName']
  const pieces = searchable(part, /[\w@.+-]+/g)
  return every(pieces.map((piece) => either(attributes.map((name) => has(name, piece))))).clause?.text ?? null
}

/** Things whose number, name or serial number has this part (field guide §5.5); null when only this side can tell. */
export function assetSearch(part: string): string | null {
  const attributes = ['assetNumber', 'networkName', 'serialNumber']
  const pieces = searchable(part, /[\w.-]+/g)
  return every(pieces.map((piece) => either(attributes.map((name) => has(name, piece))))).clause?.text ?? null
}

function has(attribute: string, piece: string, through: readonly string[] = []): Sent {
  return atLeast(clause(`${attribute} caseInsensitiveLike ${quote(`*${piece}*`)}`, through))
}

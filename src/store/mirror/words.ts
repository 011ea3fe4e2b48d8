import { fold } from '#desk/names/pattern.ts'
import { atLeast, type Clause, clause, exactly, joined, type Sent, undecided } from './clause.ts'
import { plainFolded, unclear } from './plain-folded.ts'

/** A text that is searched for, cut at its stars. */
interface Parts {
  /** Of three letters and more: the index knows them. */
  readonly long: readonly string[]
  readonly short: readonly string[]
  /** There is one part only, so having it is all that is asked. */
  readonly isOne: boolean
}

/** Null for what only the rows themselves can tell. */
function partsOf(text: string): Parts | null {
  const parts = fold(text)
    .split('*')
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.some((part) => plainFolded(part).includes(unclear))) return null
  const isLong = (part: string): boolean => Array.from(part).length >= 3
  return {
    long: parts.filter(isLong),
    short: parts.filter((part) => !isLong(part)),
    isOne: parts.length === 1,
  }
}

/** The parts that the index is asked for. */
export function longParts(text: string): readonly string[] {
  return partsOf(text)?.long ?? []
}

/** A part of subject or detail, as the index is asked for it; null where it cannot be asked. */
export function matchOf(text: string): string | null {
  const long = longParts(text)
  if (long.length === 0) return null
  const all = long.map((part) => `"${part.replaceAll('"', '""')}"`).join(' AND ')
  return long.length === 1 ? all : `(subject : (${all}) OR detail : (${all}))`
}

/** A part of subject or detail: by the index, or shorter than three letters by going through the texts. */
export function words(text: string, negated: boolean): Sent {
  const parts = partsOf(text)
  if (parts === null) return undecided
  const match = matchOf(text)
  const found =
    match === null
      ? clause(
          `t.id in (select id from folded f where ${hasParts(parts.short).sql})`,
          hasParts(parts.short).values,
        )
      : clause('t.id in (select rowid from words where words match ?)', [match])
  return parts.isOne ? exactly(found, negated) : atLeast(found, negated)
}

/** A part of the requester's name or e-mail. */
export function requesterPart(part: string, negated: boolean): Sent {
  const parts = partsOf(part)
  if (parts === null) return undecided
  const has = inOne(['name', 'email'], [...parts.long, ...parts.short])
  const found = clause(`t.person in (select id from person where ${has.sql})`, has.values)
  return parts.isOne ? exactly(found, negated) : atLeast(found, negated)
}

/** One of the two texts in `folded f` has every part. */
export function hasParts(parts: readonly string[]): Clause {
  return inOne(['f.subject', 'f.detail'], parts)
}

/** One of the columns has every part. */
function inOne(columns: readonly string[], parts: readonly string[]): Clause {
  const each = columns.flatMap(
    (column) =>
      joined(
        parts.map((part) => clause(`instr(${column}, ?) > 0`, [part])),
        'and',
      ) ?? [],
  )
  return joined(each, 'or') ?? clause('0')
}

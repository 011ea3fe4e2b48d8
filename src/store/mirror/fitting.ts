import { type Clause, clause, joined } from './clause.ts'

/** Where tickets that have the words are looked for. */
export interface Source {
  readonly from: string
  /** The same with their texts, `folded f`. */
  readonly texts: string
  readonly id: string
  /** With the values of the question marks before it, too. */
  readonly where: Clause
}

/** In the index of all words, which tells who has them; whatever else they have to fit is looked up for each. */
export function byIndex(match: string, rest: Clause | null): Source {
  const id = 'words.rowid'
  const from = rest === null ? 'words' : `words cross join ticket t on t.id = ${id}`
  return {
    from,
    texts: `${from} cross join folded f on f.id = ${id}`,
    id,
    where: both(clause('words match ?', [match]), rest),
  }
}

/** One by one among so many at most that fit the rest, in the order in which their texts lie in the file. */
export function oneByOne(has: Clause, rest: Clause, most: number): Source {
  const those = `(select t.id from ticket t where ${rest.sql} order by t.id desc limit ${most}) t`
  const from = `${those} cross join folded f on f.id = t.id`
  return { from, texts: from, id: 't.id', where: clause(has.sql, [...rest.values, ...has.values]) }
}

function both(one: Clause, other: Clause | null): Clause {
  return joined(other === null ? [one] : [one, other], 'and') ?? one
}

/** Selects `id`, and as `fit` how well a ticket fits. Each part of a word has a question mark before those of the source. */
export function weighed(parts: readonly string[], { texts, id, where }: Source): string {
  const fit = parts.map((part, at) => weightOf(`?${at + 1}`, part.length)).join(' + ')
  return `select ${id} as id, ${fit} as fit from ${texts} where ${where.sql}`
}

/** In characters. */
const usualLength = 300

/**
 * As BM25 weighs: more of them weigh more, less so each time, and less in a long text; one in the subject counts as much
 * as five in the detail. How rare a word is does not matter, as all of these tickets have it; and to find that out, as the
 * index itself would, takes longer than all the rest.
 */
function weightOf(part: string, length: number): string {
  const times = (column: string): string =>
    `coalesce(length(${column}) - length(replace(${column}, ${part}, '')), 0) / ${length}.0`
  const count = `(5 * ${times('f.subject')} + ${times('f.detail')})`
  const long = `(coalesce(length(f.subject), 0) + length(f.detail)) / ${usualLength}.0`
  return `${count} / (${count} + 1.2 * (0.25 + 0.75 * ${long}))`
}

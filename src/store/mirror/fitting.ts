import type { Clause } from './clause.ts'

/** Tickets whose words fit, and whatever else they have to; the index is asked for the words by the first question mark. */
export function fitting(rest: Clause | null): string {
  if (rest === null) return 'words where words match ?'
  return `words cross join ticket t on t.id = words.rowid where words match ? and ${rest.sql}`
}

interface Weighing {
  /** Only so many are weighed, the newest; null for all. */
  readonly newest: number | null
}

/**
 * The same by how well they fit. Each part of a word has a question mark before those of `fitting`. They are weighed as
 * BM25 does: more of them weigh more, less so each time, and less in a long text; one in the subject counts as much as
 * five in the detail. How rare a word is does not matter, as all of these tickets have it; and to find that out, as the
 * index itself would, takes longer than all the rest.
 */
export function bestFitting(parts: readonly string[], rest: Clause | null, { newest }: Weighing): string {
  const fit = parts.map((part, at) => weightOf(`?${at + 1}`, part.length)).join(' + ')
  const cut = newest === null ? '' : `order by words.rowid desc limit ${newest}`
  const from = `folded f, ${fitting(rest)} and f.id = words.rowid`
  return `select id from (select words.rowid as id, ${fit} as fit from ${from} ${cut}) order by fit desc, id desc`
}

/** In characters. */
const usualLength = 300

function weightOf(part: string, length: number): string {
  const times = (column: string): string =>
    `coalesce(length(${column}) - length(replace(${column}, ${part}, '')), 0) / ${length}.0`
  const count = `(5 * ${times('f.subject')} + ${times('f.detail')})`
  const long = `(coalesce(length(f.subject), 0) + length(f.detail)) / ${usualLength}.0`
  return `${count} / (${count} + 1.2 * (0.25 + 0.75 * ${long}))`
}

import type { Filter } from '#desk/filter/filter.ts'
import type { Clause } from './clause.ts'
import { byIndex, oneByOne, type Source, weighed } from './fitting.ts'
import { toSql } from './language.ts'
import type { Database } from './open.ts'
import { ranked, type Ranked } from './order.ts'

/** Where only the first rows are wanted, so many that fit are counted, and of those that have the words so many weighed. */
const most = 300

/** Of so many tickets it is quicker to look into their texts than to ask the index of all words. */
const few = 2000

interface Wanted {
  readonly now: Date
  /** Of what has no words to be ranked by, in SQL. */
  readonly order: string
  readonly limit: number | null
}

export interface Found {
  /** In their order; no more than are wanted, unless their rows have to be read. */
  readonly ids: readonly number[]
  /** What their rows still have to fit. */
  readonly here: Filter | null
  /** Null where rows have to be read to tell, or where only so many rows are wanted and there are many more. */
  readonly total: number | null
}

/** Words first by how well they fit, the newest before others that fit as well; else in the order given. */
export function find(db: Database, filter: Filter | null, { now, order, limit }: Wanted): Found {
  const words = ranked(filter)
  const { sent, here } = toSql(words === null ? filter : words.rest, now)
  const wanted = here === null && limit !== null ? Math.max(limit, most) : null
  // One more tells that there are more.
  const asked = wanted === null ? '' : `limit ${wanted + 1}`
  const rows =
    words === null
      ? db.all<{ id: number }>(
          `select t.id from ticket t ${where(sent)} order by ${order} ${asked}`,
          sent?.values,
        )
      : bestOf(db, sourceOf(db, words, sent), { words, asked, wanted })
  const ids = rows.map(({ id }) => id)
  if (here !== null) return { ids, here, total: null }
  if (limit === null || wanted === null) return { ids, here, total: ids.length }
  return { ids: ids.slice(0, limit), here, total: ids.length > wanted ? null : ids.length }
}

/** How many fit; null where their rows have to be read to tell. */
export function count(db: Database, filter: Filter | null, now: Date): number | null {
  const words = ranked(filter)
  const { sent, here } = toSql(words === null ? filter : words.rest, now)
  if (here !== null) return null
  const { from, where: fits } = words === null ? { from: 'ticket t', where: sent } : sourceOf(db, words, sent)
  const [row] = db.all<{ n: number }>(`select count(*) as n from ${from} ${where(fits)}`, fits?.values)
  return row?.n ?? 0
}

interface Best {
  readonly words: Ranked
  readonly asked: string
  readonly wanted: number | null
}

interface Weighed {
  readonly id: number
  readonly fit: number
}

/** The best fitting first, of those that were asked for; what lies beyond the wanted ones stays behind. */
function bestOf(db: Database, source: Source, { words, asked, wanted }: Best): readonly Weighed[] {
  const rows = db.all<Weighed>(`${weighed(words.parts, source)} order by ${source.id} desc ${asked}`, [
    ...words.parts,
    ...source.where.values,
  ])
  const newest = rows.slice(0, wanted ?? rows.length)
  return [
    ...newest.toSorted((one, other) => other.fit - one.fit || other.id - one.id),
    ...rows.slice(newest.length),
  ]
}

function sourceOf(db: Database, { match, has }: Ranked, rest: Clause | null): Source {
  return rest !== null && isNarrow(db, rest) ? oneByOne(has, rest, few) : byIndex(match, rest)
}

/** Few tickets fit, and an index alone tells which: to find that out takes no time. */
export function isNarrow(db: Database, { sql, values }: Clause): boolean {
  const fitting = `select 1 from ticket t where ${sql}`
  const steps = db.all<{ detail: string }>(`explain query plan ${fitting}`, values)
  const reads = steps.map(({ detail }) => detail).filter((detail) => /^(?:SCAN|SEARCH) /.test(detail))
  if (!reads.every((detail) => quick.test(detail))) return false
  const [row] = db.all<{ n: number }>(`select count(*) as n from (${fitting} limit ${few + 1})`, values)
  return (row?.n ?? 0) <= few
}

/** As SQLite says it: an index has all that is asked for. People are few. */
const quick = /^(?:SEARCH t USING (?:COVERING INDEX|INTEGER PRIMARY KEY)|SCAN person)\b/

function where(fits: Clause | null): string {
  return fits === null ? '' : `where ${fits.sql}`
}

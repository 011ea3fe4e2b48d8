import { every } from '#desk/filter/joined.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { matches } from '#desk/filter/matches.ts'
import type { TicketQuery } from '#desk/helpdesk.ts'
import type { MirrorFacts, MirrorReader } from '#desk/mirror/mirror.ts'
import { asOf } from '#desk/standing/overdue.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { Clause } from './clause.ts'
import { toSql } from './language.ts'
import { notesOf } from './notes.ts'
import type { Database } from './open.ts'
import { bestFitting, fitting } from './fitting.ts'
import { ranked, usualOrder } from './order.ts'

/** Where only the first rows are wanted, so many that fit are counted, and of those that have the words the newest weighed. */
const most = 300

/** Rows that are decoded together. */
const together = 200

interface Found {
  /** In their order. */
  readonly ids: readonly number[]
  /** What their rows still have to fit. */
  readonly here: Filter | null
}

/** A mirror as it answers. */
export function mirrorReader(db: Database): MirrorReader {
  const { progress, facts: readFacts } = notesOf(db)
  let read: { readonly facts: MirrorFacts | null } | null = null
  const facts = (): MirrorFacts | null => (read ??= { facts: readFacts() }).facts

  function* pages(ids: readonly number[], now: Date): Generator<Ticket> {
    for (let from = 0; from < ids.length; from += together) {
      const chunk = ids.slice(from, from + together)
      const rows = db.all<{ id: number; json: string }>(
        `select id, json from page where id in (${chunk.join()})`,
      )
      const texts = new Map(rows.map(({ id, json }) => [id, json]))
      for (const id of chunk) {
        const json = texts.get(id)
        // Written by this program; checking two hundred thousand rows again would take longer than finding them.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        if (json !== undefined) yield asOf(JSON.parse(json) as Ticket, now)
      }
    }
  }

  /** The whole question as a filter: the scope is one, too. */
  function filterOf({ scope, filter }: TicketQuery): Filter | null {
    const own = scopeFilter(scope, facts())
    const [first, ...others] = [own === 'all' ? null : own, filter].flatMap((one) => one ?? [])
    return first === undefined ? null : every([first, ...others])
  }

  function find(filter: Filter | null, { scope, limit }: TicketQuery, now: Date): Found {
    const byWords = ranked(filter)
    const { sent, here } = toSql(byWords === null ? filter : byWords.rest, now)
    const cut = here === null && limit !== null ? `limit ${limit}` : ''
    const [sql, values] =
      byWords === null
        ? [`select t.id from ticket t ${where(sent)} order by ${usualOrder(scope, facts(), now)} ${cut}`, []]
        : [
            `${bestFitting(byWords.parts, sent, { newest: cut === '' ? null : most })} ${cut}`,
            [...byWords.parts, byWords.match],
          ]
    const rows = db.all<{ id: number }>(sql, [...values, ...(sent?.values ?? [])])
    return { ids: rows.map(({ id }) => id), here }
  }

  return {
    progress,
    facts,
    answers: ({ scope, qualifier = '' }) => qualifier.trim() === '' && scopeFilter(scope, facts()) !== null,
    *tickets(query, now) {
      const { limit } = query
      if (limit !== null && limit <= 0) return
      const { ids, here } = find(filterOf(query), query, now)
      let given = 0
      for (const ticket of pages(ids, now)) {
        if (here !== null && !matches(here, ticket, { now })) continue
        yield ticket
        given += 1
        if (given === limit) return
      }
    },
    total(query, now) {
      const filter = filterOf(query)
      // As the rest of the filter, words would be looked up for all tickets that have them before one is counted.
      const byWords = ranked(filter)
      const { sent, here } = toSql(byWords === null ? filter : byWords.rest, now)
      if (here !== null) return null
      const [from, match] =
        byWords === null ? [`ticket t ${where(sent)}`, []] : [fitting(sent), [byWords.match]]
      const cut = query.limit === null ? '' : `limit ${most + 1}`
      const total =
        db.all<{ n: number }>(`select count(*) as n from (select 1 from ${from} ${cut})`, [
          ...match,
          ...(sent?.values ?? []),
        ])[0]?.n ?? 0
      return query.limit !== null && total > most ? null : total
    },
    ticket: (id, now) => [...pages([id], now)][0] ?? null,
  }
}

function where(sent: Clause | null): string {
  return sent === null ? '' : `where ${sent.sql}`
}

/** Null where a mirror cannot tell which tickets a scope has. */
function scopeFilter(scope: TicketQuery['scope'], facts: MirrorFacts | null): Filter | 'all' | null {
  if (facts === null) return null
  switch (scope) {
    case 'all':
      return 'all'
    case 'mine':
      return facts.account.techId === null ? null : { op: 'test', key: 'tech', ids: [facts.account.techId] }
    case 'my-groups':
      return { op: 'test', key: 'group', names: facts.ownGroups }
    case 'flagged':
      return { op: 'test', key: 'flagged' }
    case 'recent':
      break
  }
  return null
}

import { every } from '#desk/filter/joined.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { matches } from '#desk/filter/matches.ts'
import type { TicketQuery } from '#desk/helpdesk.ts'
import type { MirrorFacts, MirrorReader } from '#desk/mirror/mirror.ts'
import { asOf } from '#desk/standing/overdue.ts'
import type { Ticket } from '#desk/ticket.ts'
import { count, find, type Found } from './find.ts'
import { notesOf } from './notes.ts'
import type { Database } from './open.ts'
import { usualOrder } from './order.ts'

/** Rows that are decoded together. */
const together = 200

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

  function found(query: TicketQuery, now: Date): Found {
    const { scope, limit } = query
    return find(db, filterOf(query), { now, order: usualOrder(scope, facts(), now), limit })
  }

  // How many there are is asked before the list, of the same question.
  const counted = new WeakMap<TicketQuery, Found>()

  return {
    progress,
    facts,
    answers: ({ scope, qualifier = '' }) => qualifier.trim() === '' && scopeFilter(scope, facts()) !== null,
    *tickets(query, now) {
      const { limit } = query
      if (limit !== null && limit <= 0) return
      const { ids, here } = counted.get(query) ?? found(query, now)
      counted.delete(query)
      let given = 0
      for (const ticket of pages(ids, now)) {
        if (here !== null && !matches(here, ticket, { now })) continue
        yield ticket
        given += 1
        if (given === limit) return
      }
    },
    total(query, now) {
      if (query.limit === null) return count(db, filterOf(query), now)
      const first = found(query, now)
      counted.set(query, first)
      return first.total
    },
    ticket: (id, now) => [...pages([id], now)][0] ?? null,
  }
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

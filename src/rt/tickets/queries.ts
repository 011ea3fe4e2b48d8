import { matches } from '#desk/filter/matches.ts'
import type { HelpDesk, Scope, TicketQuery } from '#desk/helpdesk.ts'
import type { Ticket, TicketNow } from '#desk/ticket.ts'
import { UsageError } from '#errors.ts'
import type { Split } from '#desk/filter/split-filter.ts'
import { EndlessListError, mostPages } from '#remote/endless.ts'
import { stream } from '#remote/stream.ts'

import { largestPage } from '../connection/pages.ts'
import { toTicketSql } from '../filter/ticket-sql.ts'
import type { RequestTrackerOptions } from '../options.ts'
import type { TicketReader } from './reader.ts'

export interface QueryParts
  extends Pick<RequestTrackerOptions, 'clock' | 'signal'>, Pick<HelpDesk, 'statuses' | 'groups'> {
  readonly reader: TicketReader
  /** The tickets of the queues that are this account's. */
  readonly ownQueues: () => Promise<string | null>
}

export const bookmarked = "id = '__Bookmarked__'"
const everything = 'id > 0'

export function createQueries({
  reader,
  statuses,
  groups,
  clock,
  signal,
  ownQueues,
}: QueryParts): Pick<HelpDesk, 'tickets' | 'plan' | 'ticketsById' | 'total'> {
  async function split({ filter }: TicketQuery): Promise<Split> {
    if (filter === null) return { sent: null, here: null }
    const [known, queues] = await Promise.all([statuses(), groups()])
    return toTicketSql(filter, { statuses: known, groups: queues })
  }

  async function carriedOut(query: TicketQuery): Promise<Split> {
    const { sent, here } = await split(query)
    const { qualifier = '' } = query
    const own = qualifier.trim() === '' ? null : `(${qualifier})`
    const asked = [await scopeOf(query.scope, ownQueues), sent, own].filter((part) => part !== null)
    return { sent: asked.length === 0 ? null : asked.join(' AND '), here }
  }

  async function* read(query: TicketQuery, signal: AbortSignal): AsyncGenerator<Ticket, void> {
    const { filter, limit } = query
    if (limit !== null && limit <= 0) return
    const { sent, here } = await carriedOut(query)
    const now = clock.now()
    const size = limit !== null && here === null ? Math.min(limit, largestPage) : largestPage
    let given = 0
    for await (const ticket of newestFirst(reader, { search: sent ?? everything, size }, signal)) {
      // The last word on every row is spoken here, whatever the server made of the search.
      if (filter !== null && !matches(filter, ticket, { now })) continue
      yield ticket
      given += 1
      if (given === limit) return
    }
  }

  return {
    tickets: (query) => stream((stop) => read(query, stop.signal), { signal }),
    plan: carriedOut,
    async total(query) {
      const { sent, here } = await carriedOut(query)
      return here === null ? reader.total(sent ?? everything) : null
    },
    ticketsById: (ids) => stream((stop) => byIds(reader, ids, stop.signal), { signal }),
  }
}

async function scopeOf(scope: Scope, ownQueues: () => Promise<string | null>): Promise<string | null> {
  if (scope === 'mine') return "Owner = '__CurrentUser__'"
  if (scope === 'flagged') return bookmarked
  if (scope === 'my-groups') return ownQueues()
  if (scope === 'all') return null
  throw new UsageError('This help desk does not tell which tickets you looked at lately.')
}

/**
 * Each page begins behind the last row of the one before, by number: whatever is changed, created or closed meanwhile, no
 * ticket is passed over and none comes twice. Throws EndlessListError.
 */
async function* newestFirst(
  reader: TicketReader,
  { search, size }: { readonly search: string; readonly size: number },
  signal: AbortSignal,
): AsyncGenerator<Ticket, void> {
  let below: number | null = null
  for (let pages = 1; ; pages += 1) {
    const page: string = below === null ? search : `(${search}) AND id < ${below}`
    const { rows } = await reader.page(page, size, signal)
    yield* rows.filter(({ id }) => below === null || id < below)
    const last = rows.at(-1)
    if (last === undefined || rows.length < size) return
    if (below !== null && last.id >= below) throw new EndlessListError('its pages bring nothing new')
    if (pages === mostPages) throw new EndlessListError(`there are more than ${pages} pages`)
    below = last.id
  }
}

async function* byIds(
  reader: TicketReader,
  ids: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<TicketNow, void> {
  const wanted = [...new Set(ids)]
  for (let at = 0; at < wanted.length; at += largestPage) {
    const chunk = new Set(wanted.slice(at, at + largestPage))
    const search = [...chunk].map((id) => `id = ${id}`).join(' OR ')
    const { rows } = await reader.pageNow(search, largestPage, signal)
    // Each once, and none that was not asked for.
    yield* rows.filter(({ id }) => chunk.delete(id))
  }
}

import { matches } from '#desk/filter/matches.ts'
import type { Filter } from '#desk/filter/filter.ts'
import type { HelpDesk, TicketQuery } from '#desk/helpdesk.ts'
import type { Status } from '#desk/lists.ts'
import type { Ticket, TicketNow } from '#desk/ticket.ts'
import type { Split } from '#desk/filter/split-filter.ts'
import { stream } from '#remote/stream.ts'

import type { Api, List } from '../api.ts'
import { runsOf, within } from '../filter/ids.ts'
import { allOf, live, toQualifier } from '../filter/qualifier.ts'
import type { WebHelpDeskOptions } from '../options.ts'
import { largestPage, type Listing } from '../paging/listing.ts'
import { readListing } from '../paging/read-listing.ts'
import type { TicketReader } from './reader.ts'

export interface QueryParts extends Pick<WebHelpDeskOptions, 'clock' | 'signal'> {
  readonly api: Pick<Api, 'scope'>
  readonly reader: TicketReader
  /** The statuses that the server lists. */
  readonly statuses: () => Promise<readonly Status[]>
}

export function createQueries({
  api,
  reader,
  statuses,
  clock,
  signal,
}: QueryParts): Pick<HelpDesk, 'tickets' | 'plan' | 'total' | 'ticketsById'> {
  const known = async ({ filter }: TicketQuery): Promise<readonly Status[] | null> =>
    asksForState(filter) ? statuses() : null

  async function* read(query: TicketQuery, stop: AbortController): AsyncGenerator<Ticket, void> {
    const { list, here } = carryOut(api, query, await known(query))
    const { filter, limit } = query
    const now = clock.now()
    const listing = listingOf(reader, list)
    // The last word on every row is spoken here, whatever the server made of the qualifier.
    const keep = filter === null ? undefined : (ticket: Ticket) => matches(filter, ticket, { now })
    yield* readListing(listing, { limit, keep, serverDecides: here === null }, stop)
  }

  return {
    tickets: (query) => stream((stop) => read(query, stop), { signal }),
    async plan(query) {
      const { sent, here } = carryOut(api, query, await known(query))
      return { sent, here }
    },
    // The server counts nothing: its lists end when they end.
    total: () => Promise.resolve(null),
    ticketsById: (ids) => stream((stop) => byIds(reader, api.scope('all'), ids, stop.signal), { signal }),
  }
}

interface CarriedOut extends Split {
  readonly list: List
}

function carryOut(
  api: QueryParts['api'],
  { scope, filter, qualifier }: TicketQuery,
  statuses: readonly Status[] | null,
): CarriedOut {
  const split = toQualifier(filter, { statuses })
  const own = qualifier === undefined || qualifier.trim() === '' ? null : `(${qualifier})`
  const sent = allOf(scope === 'all' ? live : null, split.sent, own)
  const all = api.scope(scope)
  return { sent, here: split.here, list: sent === null ? all : narrowed(all, sent) }
}

function narrowed(list: List, qualifier: string): List {
  return { ...list, query: [...list.query, ['qualifier', qualifier]] }
}

function listingOf(reader: TicketReader, list: List): Listing<Ticket> {
  return {
    fetch: reader.pagesOf(list),
    id: ({ id }) => id,
    stamp: ({ updated }) => updated,
  }
}

/** By pages of up to 100; a page is asked for when the rows of the one before have been taken. */
async function* byIds(
  reader: TicketReader,
  all: List,
  ids: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<TicketNow, void> {
  const wanted = [...new Set(ids)]
  for (let at = 0; at < wanted.length; at += largestPage) {
    const chunk = new Set(wanted.slice(at, at + largestPage))
    const runs = runsOf([...chunk]).map((run) => `(${within('jobTicketId', run)})`)
    const qualifier = runs.length === 1 ? (runs[0] ?? '') : `(${runs.join(' or ')})`
    const rows = await reader.firstNow(narrowed(all, qualifier), largestPage, signal)
    // Each once, and none that was not asked for.
    yield* rows.filter(({ id }) => chunk.delete(id))
  }
}

function asksForState(filter: Filter | null): boolean {
  if (filter === null) return false
  if (filter.op === 'test') return filter.key === 'state'
  return filter.op === 'not' ? asksForState(filter.term) : filter.terms.some(asksForState)
}

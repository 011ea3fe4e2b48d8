import { AnswerError } from '#errors.ts'

import { growing, pagesAhead } from './ahead.ts'
import { Seen, type Listing } from './listing.ts'
import { settle } from './settle.ts'

/** Rows that one request may bring; servers cap ticket pages at this without saying so (field guide Q2). */
export const largestPage = 100

/** A list longer than this many pages is a server that makes rows up. */
const mostPages = 100_000

export interface Wanted<Row> {
  /** At most so many rows; null for all. */
  readonly limit: number | null
  /** Decides rows here; left out when every row counts. */
  readonly keep?: ((row: Row) => boolean) | undefined
  /** The server sends nothing but rows that count, so the page of the last row wanted is known beforehand. */
  readonly serverDecides: boolean
}

/**
 * Each row once, as pages arrive. Ends at a short page or at one that came before (field guide Q4), then looks for what
 * moved while it read. Asks for no page beyond the one that holds the last row wanted.
 */
export async function* readListing<Row>(
  listing: Listing<Row>,
  wanted: Wanted<Row>,
  signal: AbortSignal,
): AsyncGenerator<Row, void> {
  const { limit, keep } = wanted
  if (limit !== null && limit <= 0) return
  let given = 0
  for await (const row of everyRow(listing, wanted, signal)) {
    if (keep !== undefined && !keep(row)) continue
    yield row
    given += 1
    if (given === limit) return
  }
}

async function* everyRow<Row>(
  listing: Listing<Row>,
  { limit, serverDecides }: Wanted<Row>,
  outer: AbortSignal,
): AsyncGenerator<Row, void> {
  const stop = new AbortController()
  const signal = AbortSignal.any([outer, stop.signal])
  const size = limit !== null && serverDecides ? Math.min(limit, largestPage) : largestPage
  const lastAhead = limit === null ? mostPages : serverDecides ? Math.ceil(limit / size) : 0
  const seen = new Seen(listing)
  const orders = new Set<string>()
  try {
    const fetch = (number: number): Promise<readonly Row[]> => listing.fetch({ number, size }, signal)
    let pages = 0
    for await (const rows of pagesAhead(fetch, { inFlight: growing, lastAhead })) {
      pages += 1
      const fresh = rows.filter((row) => seen.meet(row) === 'new')
      yield* fresh
      const order = rows.map((row) => listing.id(row)).join()
      if (rows.length < size || (fresh.length === 0 && orders.has(order))) break
      if (pages === mostPages) throw new AnswerError('The list of the help desk does not end.')
      orders.add(order)
    }
    if (pages > 1) yield* settle(listing, { seen, size, pages, readAhead: lastAhead > 0, signal })
  } finally {
    stop.abort()
  }
}

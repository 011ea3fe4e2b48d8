import { AnswerError } from '#errors.ts'

import { growing, pagesAhead } from './ahead.ts'
import { largestPage, Seen, type Listing } from './listing.ts'
import { settle } from './settle.ts'

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
  const orders = new Map<string, number>()
  const flying: Promise<unknown>[] = []
  try {
    const fetch = (number: number): Promise<readonly Row[]> => {
      const asked = listing.fetch({ number, size }, signal)
      flying.push(asked.then(ignore, ignore))
      return asked
    }
    let pages = 0
    let repeats: number | undefined
    for await (const rows of pagesAhead(fetch, { inFlight: growing, lastAhead })) {
      const start = pages * size
      const fresh = rows.filter((row, at) => seen.meet(row, start + at).change === 'new')
      pages += 1
      yield* fresh
      const order = rows.map((row) => listing.id(row)).join()
      if (fresh.length === 0) repeats = orders.get(order)
      if (rows.length < size || repeats !== undefined) break
      if (pages === mostPages) throw new AnswerError('The list of the help desk does not end.')
      orders.set(order, pages)
    }
    if (pages === 1) return
    // Those behind the end: what comes now shall not fly besides them.
    await Promise.all(flying)
    const together = lastAhead > 0 ? growing(pages) : 1
    yield* settle(listing, { seen, size, pages: repeats ?? pages, together, signal })
  } finally {
    stop.abort()
  }
}

const ignore = (): void => undefined

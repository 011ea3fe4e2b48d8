import { growing, pagesAhead } from './ahead.ts'
import { EndlessListError, mostPages, mostStale } from '#remote/endless.ts'
import { largestPage, Seen, type Listing } from './listing.ts'
import { ignoresPage } from './same-page.ts'
import { settle } from './settle.ts'

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
  stop: AbortController,
): AsyncGenerator<Row, void> {
  const { limit, keep } = wanted
  if (limit !== null && limit <= 0) return
  let given = 0
  for await (const row of everyRow(listing, wanted, stop)) {
    if (keep !== undefined && !keep(row)) continue
    yield row
    given += 1
    if (given === limit) return
  }
}

async function* everyRow<Row>(
  untracked: Listing<Row>,
  { limit, serverDecides }: Wanted<Row>,
  stop: AbortController,
): AsyncGenerator<Row, void> {
  const { signal } = stop
  const size = limit !== null && serverDecides ? Math.min(limit, largestPage) : largestPage
  const lastAhead = limit === null ? mostPages : serverDecides ? Math.ceil(limit / size) : 0
  const flying = new Set<Promise<void>>()
  const listing = tracked(untracked, flying)
  const fetch = (number: number): Promise<readonly Row[]> => listing.fetch({ number, size }, signal)
  const seen = new Seen(listing)
  const orders = new Map<string, number>()
  try {
    let pages = 0
    let repeats: number | undefined
    let stale = 0
    for await (const rows of pagesAhead(fetch, { inFlight: growing, lastAhead })) {
      const start = pages * size
      const fresh = rows.filter((row, at) => seen.meet(row, start + at).change === 'new')
      pages += 1
      yield* fresh
      const order = rows.map((row) => listing.id(row)).join()
      if (fresh.length === 0) repeats = orders.get(order)
      if (rows.length < size || repeats !== undefined) break
      stale = fresh.length === 0 ? stale + 1 : 0
      if (stale === mostStale) throw new EndlessListError('its pages bring nothing new')
      if (pages === mostPages) throw new EndlessListError(`there are more than ${mostPages} pages`)
      orders.set(order, pages)
    }
    if (pages === 1) return
    // Those behind the end: what comes now shall not fly besides them.
    await Promise.all(flying)
    if (repeats !== undefined) await checkRepeat(listing, { repeats, pages, signal })
    const together = lastAhead > 0 ? growing(pages) : 1
    yield* settle(listing, { seen, size, pages: repeats ?? pages, together, signal })
  } finally {
    if (flying.size > 0) stop.abort()
  }
}

/** The same list; what was asked of it and has not arrived is in `flying`. */
function tracked<Row>(listing: Listing<Row>, flying: Set<Promise<void>>): Listing<Row> {
  return {
    ...listing,
    fetch(page, signal) {
      const asked = listing.fetch(page, signal)
      const end = (): void => void flying.delete(landed)
      const landed = asked.then(end, end)
      flying.add(landed)
      return asked
    },
  }
}

interface Repeat {
  /** The page that came again. */
  readonly repeats: number
  /** Pages read, the last one the same as that. */
  readonly pages: number
  readonly signal: AbortSignal
}

/** Servers repeat their last page past the end (field guide Q4); any other page that comes again hides what was asked for. */
async function checkRepeat<Row>(listing: Listing<Row>, { repeats, pages, signal }: Repeat): Promise<void> {
  if (repeats !== pages - 1) throw new EndlessListError(`page ${pages} is page ${repeats} again`)
  if (repeats === 1 && (await ignoresPage(listing, signal)))
    throw new EndlessListError('it gives the same rows for every page')
}

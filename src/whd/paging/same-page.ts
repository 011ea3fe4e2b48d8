import type { Listing } from './listing.ts'

/**
 * Whether the server hands out the same rows whatever page is asked for: of page 2 with one row it gives what page 1 gives.
 * Asked twice, since a ticket that jumps to the front in between makes the two look alike.
 */
export async function ignoresPage<Row>(listing: Listing<Row>, signal: AbortSignal): Promise<boolean> {
  for (let look = 0; look < 2; look += 1) {
    const [first, second] = await Promise.all(
      [1, 2].map(async (number) => {
        const rows = await listing.fetch({ number, size: 1 }, signal)
        return rows.map((row) => listing.id(row)).join()
      }),
    )
    if (first !== second) return false
  }
  return true
}

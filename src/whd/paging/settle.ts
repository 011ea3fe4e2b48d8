import { pagesAhead } from './ahead.ts'
import type { Listing, Seen } from './listing.ts'

interface Reading<Row> {
  readonly seen: Seen<Row>
  readonly size: number
  /** Pages that were read. */
  readonly pages: number
  /** Pages were asked for before the ones in front of them had arrived. */
  readonly readAhead: boolean
  readonly signal: AbortSignal
}

/** A desk that never rests is left after so many rounds. */
const mostRounds = 5

/**
 * Rows that a reading in pages missed because others worked meanwhile. A ticket that was updated jumps to the front and
 * pushes the others back, so that
 * - one that jumped before its page was read stands at the front: the front is read again, down to a row that has not
 *   changed;
 * - where page 3 was answered before page 2, rows pushed across their border in between are on neither: they now stand
 *   just behind the border, not further than the number of tickets that jumped.
 */
export async function* settle<Row>(listing: Listing<Row>, reading: Reading<Row>): AsyncGenerator<Row, void> {
  let jumped = 0
  let covered = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const front = yield* readFront(listing, reading)
    jumped += front.jumped
    const borders = reading.readAhead && jumped > covered
    // While the borders are read more may jump, hence the margin, and hence another look at the front.
    if (borders) yield* readBorders(listing, reading, (covered = jumped * 2 + 10))
    else if (front.pages === 1) return
  }
}

interface Front {
  readonly pages: number
  readonly jumped: number
}

async function* readFront<Row>(listing: Listing<Row>, reading: Reading<Row>): AsyncGenerator<Row, Front> {
  const { seen, size, signal } = reading
  let jumped = 0
  for (let number = 1; ; number += 1) {
    const rows = await listing.fetch({ number, size }, signal)
    const met = rows.map((row) => [row, seen.meet(row)] as const)
    jumped += met.filter(([, change]) => change !== 'unchanged').length
    for (const [row, change] of met) if (change === 'new') yield row
    const reachedOld = met.some(([, change]) => change === 'unchanged')
    if (reachedOld || rows.length < size) return { pages: number, jumped }
  }
}

/** Reads so many rows behind each border between pages that were in flight together. */
async function* readBorders<Row>(
  listing: Listing<Row>,
  reading: Reading<Row>,
  depth: number,
): AsyncGenerator<Row, void> {
  const { seen, size, pages, signal } = reading
  // A page of another size that begins exactly at the border.
  const small = [20, 50].find((step) => step >= depth && size % step === 0) ?? size
  const behind = (border: number): Promise<readonly Row[]> =>
    listing.fetch({ number: (border * size) / small + 1, size: small }, signal)
  // The second page was asked for when the first had arrived, so nothing slips through their border.
  let border = 2
  if (border >= pages) return
  for await (const rows of pagesAhead(behind, { inFlight: () => 6, lastAhead: pages - 1, first: border })) {
    for (const row of rows) if (seen.meet(row) === 'new') yield row
    border += 1
    if (border >= pages) return
  }
}

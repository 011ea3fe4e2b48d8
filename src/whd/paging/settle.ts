import { readBorders } from './borders.ts'
import { EndlessListError } from '#remote/endless.ts'
import type { Listing, Seen } from './listing.ts'

interface Reading<Row> {
  readonly seen: Seen<Row>
  readonly size: number
  /** Pages that were read. */
  readonly pages: number
  /** Requests in flight together. */
  readonly together: number
  readonly signal: AbortSignal
}

/** A desk that never rests is left after so many looks at the front. */
const mostLooks = 5

/** Borders that are looked at before anything is known to have moved. */
const mostSamples = 6

/**
 * Rows that a reading in pages missed because others worked meanwhile:
 * - a ticket that was updated jumps to the front. One that jumped before its page was read stands there: the front is read
 *   again, down to a row that has not changed;
 * - one that jumped pushes others back, and one that was deleted or no longer fits pulls those behind it forward, over a
 *   border whose one page was read before and the other after: those stand between the rows of the two pages.
 * In a list of more than seven pages six borders are looked at, and the others when these or the front show that anything
 * moved. Not found is therefore what was pulled over another border by a ticket that left behind the last quiet one, on a
 * desk where nothing else happened.
 */
export async function* settle<Row>(listing: Listing<Row>, reading: Reading<Row>): AsyncGenerator<Row, void> {
  const borders = Array.from({ length: reading.pages - 1 }, (_, at) => at + 1)
  const step = Math.ceil(borders.length / mostSamples)
  const samples = borders.filter((border) => border % step === 0 || border === borders.length)
  const others = borders.filter((border) => !samples.includes(border))
  let moved = false
  for await (const { missed, still } of readBorders(samples, { listing, ...reading })) {
    moved ||= !still
    yield* missed
  }
  for (let look = 0; look < mostLooks; look += 1) {
    const front = yield* readFront(listing, reading)
    moved ||= front.jumped > 0
    if (moved && look === 0 && others.length > 0) {
      for await (const { missed } of readBorders(others, { listing, ...reading })) yield* missed
    } else if (front.pages === 1) return
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
    const met = rows.map((row) => [row, seen.meet(row).change] as const)
    jumped += met.filter(([, change]) => change !== 'unchanged').length
    for (const [row, change] of met) if (change === 'new') yield row
    if (number > reading.pages + mostLooks) throw new EndlessListError('it grows faster than it is read')
    const reachedOld = met.some(([, change]) => change === 'unchanged')
    if (reachedOld || rows.length < size) return { pages: number, jumped }
  }
}

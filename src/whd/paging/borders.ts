import type { Listing, Seen } from './listing.ts'
import { pageAround } from './window.ts'

export interface BorderReading<Row> {
  readonly listing: Listing<Row>
  readonly seen: Seen<Row>
  /** Rows of a full page. */
  readonly size: number
  /** Borders that are read together. */
  readonly together: number
  readonly signal: AbortSignal
}

export interface Border<Row> {
  /** Rows that neither of its pages had. */
  readonly missed: readonly Row[]
  /** Every row around it still stood where it was read. */
  readonly still: boolean
}

/** Rows on each side at first; twice as many when that is not enough. */
const nearest = 10
const farthest = 30
/** A border that cannot be found in so many steps is left. */
const mostSteps = 6

/**
 * Reads around borders between pages: border 1 lies behind the first page. Rows that do not change keep their order, so all
 * that went missing there stands between a row of the page before and a row of the page behind, met in one answer.
 */
export async function* readBorders<Row>(
  borders: readonly number[],
  reading: BorderReading<Row>,
): AsyncGenerator<Border<Row>, void> {
  // Where everything moved by as much, the next borders are looked for that much further on.
  let drift = 0
  for (let at = 0; at < borders.length; at += reading.together) {
    const wave = borders.slice(at, at + reading.together)
    const found = await Promise.all(wave.map((border) => readBorder(border * reading.size, drift, reading)))
    yield* found
    drift = found.at(-1)?.drift ?? drift
  }
}

async function readBorder<Row>(
  border: number,
  expected: number,
  { listing, seen, signal }: BorderReading<Row>,
): Promise<Border<Row> & { readonly drift: number }> {
  const missed: Row[] = []
  let still = true
  let drift = expected
  for (let step = 0, reach = nearest; step < mostSteps; step += 1, reach = Math.min(reach * 2, farthest)) {
    const page = pageAround(Math.max(border + drift, 0), reach)
    const rows = await listing.fetch(page, signal)
    const start = (page.number - 1) * page.size
    const moves: number[] = []
    let before = start === 0
    let behind = rows.length < page.size
    for (const [at, row] of rows.entries()) {
      const { change, place } = seen.meet(row)
      if (change === 'new') missed.push(row)
      if (place === null) continue
      moves.push(start + at - place)
      if (place < border) before = true
      else behind = true
    }
    still &&= moves.length === rows.length && moves.every((move) => move === 0)
    const move = moves.at(-1) ?? drift
    if (before && behind) return { missed, still, drift: move }
    // All that was met belongs before the border, or all behind it.
    drift = move === drift ? drift + (before ? reach : behind ? -reach : 0) : move
  }
  return { missed, still, drift }
}

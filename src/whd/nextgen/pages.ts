import { paging, type List, type Pages, type Rows } from '../api.ts'
import type { Connection } from '../connection/connection.ts'
import type { Page } from '../paging/listing.ts'
import { Batches } from './batches.ts'
import { readEnvelope } from './envelope.ts'

/**
 * Pages as they are asked for, whatever the server makes of `limit`: one that cuts its pages shorter or longer says so in
 * `batchSize`, and pages are put together from its own.
 */
export function envelopePages(connection: Connection, { path, query, about }: List): Pages {
  // Of each size that was asked for.
  const batches = new Map<number, Batches>()
  const cuts = new Map<number, number>()

  async function ask(page: Page, signal: AbortSignal | undefined): Promise<Rows & { readonly cut: number }> {
    const call = { method: 'GET', path, query: [...query, ...paging(page)], signal, about } as const
    const { rows, batch, batchSize } = readEnvelope(await connection.json(call), path)
    const met = batches.get(page.size) ?? new Batches()
    batches.set(page.size, met)
    // What lies beyond the end is no batch of its own.
    if (batch !== null && rows.length > 0) met.check(page.number, batch)
    return { rows, full: batchSize > 0 && rows.length === batchSize, cut: batchSize }
  }

  async function assemble(
    { number, size }: Page,
    cut: number,
    signal: AbortSignal | undefined,
  ): Promise<Rows> {
    const from = (number - 1) * size
    const found: unknown[] = []
    const first = Math.floor(from / cut)
    for (let at = first; at * cut < from + size; at += 1) {
      const { rows, full } = await ask({ number: at + 1, size }, signal)
      found.push(...rows)
      if (!full) break
    }
    const rows = found.slice(from - first * cut, from - first * cut + size)
    return { rows, full: rows.length === size }
  }

  return async (page, signal) => {
    const known = cuts.get(page.size)
    if (known !== undefined) return assemble(page, known, signal)
    const { rows, full, cut } = await ask(page, signal)
    const isAsked = cut === page.size || (page.number === 1 && !full && rows.length <= page.size)
    if (isAsked || cut <= 0) return { rows, full }
    cuts.set(page.size, cut)
    return assemble(page, cut, signal)
  }
}

import * as v from 'valibot'

import { UnreachableError } from '#errors.ts'

import type { RequestTrackerOptions } from '../options.ts'

/** A list of what changes seldom; many askers at once cause one request. */
export type Lookup<Row> = () => Promise<readonly Row[]>

export interface Kept<Row> {
  readonly key: string
  /** Rows as they are kept. */
  readonly schema: v.GenericSchema<unknown, Row>
  readonly load: () => Promise<readonly Row[]>
}

/** In milliseconds; the same time that the cache on disk keeps a list. */
const lifetime = 10 * 60 * 1000

export function keep<Row>(
  { key, schema, load }: Kept<Row>,
  { cache, clock }: Pick<RequestTrackerOptions, 'cache' | 'clock'>,
): Lookup<Row> {
  let held: { readonly rows: Promise<readonly Row[]>; readonly until: number } | null = null

  async function read(): Promise<readonly Row[]> {
    const kept = v.safeParse(v.array(schema), await cache.read(key))
    if (kept.success) return kept.output
    try {
      const rows = await load()
      await cache.write(key, rows)
      return rows
    } catch (error) {
      const old = error instanceof UnreachableError ? await cache.readOld?.(key) : undefined
      const before = v.safeParse(v.array(schema), old)
      if (before.success) return before.output
      throw error
    }
  }

  return () => {
    const now = clock.now().getTime()
    if (held !== null && now < held.until) return held.rows
    const made = { rows: read(), until: now + lifetime }
    held = made
    made.rows.catch(() => {
      if (held === made) held = null
    })
    return made.rows
  }
}

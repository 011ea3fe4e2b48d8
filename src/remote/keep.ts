import * as v from 'valibot'

import { UnreachableError } from '#errors.ts'

/** Keeps values on disk for 10 minutes; what it returns may be anything and is checked. */
export interface LookupCache {
  read(key: string): Promise<unknown>
  /** The same, however old: for when the server cannot be reached. Left out where something may be written by it. */
  readOld?(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

export interface Keeping {
  readonly cache: LookupCache
  readonly clock: { now(): Date }
}

/** A list kept in memory and on disk; many askers at once cause one request. */
export type Lookup<Row> = () => Promise<readonly Row[]>

export interface Kept<Row> {
  readonly key: string
  /** Rows as they are kept; reading a kept row again must give the same row. Asked for when the list is. */
  readonly schema: () => v.GenericSchema<unknown, Row>
  readonly load: () => Promise<readonly Row[]>
}

/** In milliseconds; the same time that the cache on disk keeps a list. */
const lifetime = 10 * 60 * 1000

export function keep<Row>(list: Kept<Row>, { cache, clock }: Keeping): Lookup<Row> {
  let held: { readonly rows: Promise<readonly Row[]>; readonly until: number } | null = null

  async function readOrLoad(): Promise<readonly Row[]> {
    const kept = read(await cache.read(list.key))
    return kept ?? load().catch(loadedBefore)
  }

  async function load(): Promise<readonly Row[]> {
    const rows = await list.load()
    await cache.write(list.key, rows)
    return rows
  }

  async function loadedBefore(error: unknown): Promise<readonly Row[]> {
    const old = error instanceof UnreachableError ? await cache.readOld?.(list.key) : undefined
    const kept = read(old)
    if (kept !== null) return kept
    throw error
  }

  function read(value: unknown): readonly Row[] | null {
    if (value === undefined) return null
    const rows = v.safeParse(v.array(list.schema()), value)
    return rows.success ? rows.output : null
  }

  return () => {
    const now = clock.now().getTime()
    if (held !== null && now < held.until) return held.rows
    const rows = readOrLoad()
    const made = { rows, until: now + lifetime }
    held = made
    rows.catch(() => {
      if (held === made) held = null
    })
    return rows
  }
}

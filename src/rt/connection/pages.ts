import * as v from 'valibot'

import type { Parameter } from '#http/address.ts'

import { decode } from '#remote/decode.ts'
import { EndlessListError, mostPagesOfWhole, mostStale } from '#remote/endless.ts'

import { list } from '../decode/values.ts'
import type { Connection } from './connection.ts'

/** Rows that one request brings at most; the server caps at this, whatever is asked for. */
export const largestPage = 100

export interface Listed<Row> {
  /** The collection, also its name in errors. */
  readonly path: string
  readonly query: readonly Parameter[]
  readonly schema: v.GenericSchema<unknown, Row>
  readonly signal?: AbortSignal | undefined
}

export interface Page<Row> {
  readonly rows: readonly Row[]
  /** Of all pages together; null where the server hides rows of this account and does not count the rest. */
  readonly total: number | null
}

/** One page of a list, counted from 1. `next_page` of the answer is not followed: it repeats a size that was capped. */
export async function readPage<Row>(
  connection: Connection,
  { path, query, schema, signal }: Listed<Row>,
  { number, size = largestPage }: { readonly number: number; readonly size?: number },
): Promise<Page<Row>> {
  const paging: readonly Parameter[] = [
    ['per_page', String(size)],
    ['page', String(number)],
  ]
  const { value } = await connection.ask({ method: 'GET', path, query: [...query, ...paging], signal })
  const answer = decode(
    v.object({ items: list(v.unknown()), total: v.nullish(v.number(), null) }),
    value,
    path,
  )
  return { rows: answer.items.map((row) => decode(schema, row, path)), total: answer.total }
}

/** What a row is told from others by. */
export interface Identified {
  readonly id: number
}

/** All rows of a list that hides none, each once. Throws EndlessListError. */
export async function readAll<Row extends Identified>(
  connection: Connection,
  listed: Listed<Row>,
): Promise<Row[]> {
  const found = new Found<Row>(listed.path)
  for (let number = 1; ; number += 1) {
    const { rows } = await readPage(connection, listed, { number })
    found.add(rows)
    if (rows.length < largestPage) return found.rows()
  }
}

/**
 * All rows of a list from which the server takes those that this account may not see, each once: a page can be short without
 * being the last one, so that only an empty one ends it. The next page is on its way before it is known to be needed.
 * Throws EndlessListError.
 */
export async function readAllSeen<Row extends Identified>(
  connection: Connection,
  listed: Listed<Row>,
): Promise<Row[]> {
  const found = new Found<Row>(listed.path)
  const ask = (number: number): Promise<Page<Row>> => {
    const asked = readPage(connection, listed, { number })
    asked.catch(() => undefined)
    return asked
  }
  let next = ask(1)
  for (let number = 1; ; number += 1) {
    const page = next
    next = ask(number + 1)
    const { rows } = await page
    if (rows.length === 0) return found.rows()
    found.add(rows)
  }
}

/** The rows of the pages so far. This server's pages are empty past the end, so that none is there again. */
class Found<Row extends Identified> {
  readonly #path: string
  readonly #rows = new Map<number, Row>()
  #pages = 0
  #stale = 0

  constructor(path: string) {
    this.#path = path
  }

  add(rows: readonly Row[]): void {
    const before = this.#rows.size
    for (const row of rows) if (!this.#rows.has(row.id)) this.#rows.set(row.id, row)
    this.#pages += 1
    this.#stale = this.#rows.size === before ? this.#stale + 1 : 0
    // What is added meanwhile pushes a few rows on to the next page, and never a full page of them.
    const isAgain = this.#stale > 0 && rows.length >= largestPage
    if (isAgain || this.#stale === mostStale)
      throw new EndlessListError(`the pages of ${this.#path} bring nothing new`)
    if (rows.length > 0 && this.#pages > mostPagesOfWhole)
      throw new EndlessListError(`${this.#path} has more than ${mostPagesOfWhole} pages`)
  }

  rows(): Row[] {
    return [...this.#rows.values()]
  }
}

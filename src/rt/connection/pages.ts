import * as v from 'valibot'

import { AnswerError } from '#errors.ts'
import type { Parameter } from '#http/address.ts'

import { decode } from '#remote/decode.ts'

import { list } from '../decode/values.ts'
import type { Connection } from './connection.ts'

/** Rows that one request brings at most; the server caps at this, whatever is asked for. */
export const largestPage = 100

/** A list of more pages than this is one of a server that makes rows up. */
const mostPages = 10_000

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

/** All rows of a list that hides none. */
export async function readAll<Row>(connection: Connection, listed: Listed<Row>): Promise<Row[]> {
  const found: Row[] = []
  for (let number = 1; number <= mostPages; number += 1) {
    const { rows } = await readPage(connection, listed, { number })
    found.push(...rows)
    if (rows.length < largestPage) return found
  }
  throw endless(listed.path)
}

/**
 * All rows of a list from which the server takes those that this account may not see: a page can be short without being
 * the last one, so that only an empty one ends it. The next page is on its way before it is known to be needed.
 */
export async function readAllSeen<Row>(connection: Connection, listed: Listed<Row>): Promise<Row[]> {
  const found: Row[] = []
  const ask = (number: number): Promise<Page<Row>> => {
    const asked = readPage(connection, listed, { number })
    asked.catch(() => undefined)
    return asked
  }
  let next = ask(1)
  for (let number = 1; number <= mostPages; number += 1) {
    const page = next
    next = ask(number + 1)
    const { rows } = await page
    if (rows.length === 0) return found
    found.push(...rows)
  }
  throw endless(listed.path)
}

function endless(path: string): AnswerError {
  return new AnswerError(`The help desk does not come to an end: ${path} has more than ${mostPages} pages.`)
}

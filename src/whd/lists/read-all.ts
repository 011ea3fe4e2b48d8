import type * as v from 'valibot'

import { NotFoundError, AnswerError, PermissionError } from '#errors.ts'
import type { Parameter } from '#http/address.ts'

import type { Api } from '../api.ts'
import { decode, decodeRows } from '#remote/decode.ts'
import { EndlessListError, mostPagesOfWhole } from '#remote/endless.ts'

interface Identified {
  readonly id: number | string
}

type RowSchema<Row extends Identified> = v.GenericSchema<unknown, Row>

export interface WholeList<Row extends Identified> {
  /** The resource, also its name in errors. */
  readonly path: string
  readonly query?: readonly Parameter[]
  readonly schema: RowSchema<Row>
  readonly limit?: number
}

/** All rows of a list that is read whole, each once, in the server's order. */
export async function readAll<Row extends Identified>(api: Api, list: WholeList<Row>): Promise<Row[]> {
  const { path, query = [], schema, limit = 100 } = list
  const pages = api.pagesOf({ path, query })
  const found = new Map<Row['id'], Row>()
  for (let page = 1; ; page += 1) {
    const { rows, full } = await pages({ number: page, size: limit })
    const before = found.size
    for (const row of decodeRows(schema, rows, path)) if (!found.has(row.id)) found.set(row.id, row)
    if (!full || found.size === before) return [...found.values()]
    if (page === mostPagesOfWhole) throw new EndlessListError(`${path} has more than ${page} pages`)
  }
}

export interface Stubs<Row extends Identified> extends WholeList<Row> {
  readonly isStub: (row: Row) => boolean
  /** What asks for all that is known of one. */
  readonly long: readonly Parameter[]
}

/** Rows at a time that are asked for again. */
const together = 6

/** Some rows of long lists come as `{id, type}` only and are asked for one by one (field guide Q10). */
export async function fillStubs<Row extends Identified>(
  api: Api,
  rows: readonly Row[],
  stubs: Stubs<Row>,
): Promise<Row[]> {
  return (await askAgain(api, rows, stubs)).filter((row) => !stubs.isStub(row))
}

/** The same, where a row that stays short is a row all the same. */
export async function askAgain<Row extends Identified>(
  { connection }: Api,
  rows: readonly Row[],
  { path, long, schema, isStub }: Omit<Stubs<Row>, 'limit' | 'query'>,
): Promise<Row[]> {
  const filled = [...rows]
  const places = rows.flatMap((row, place) => (isStub(row) ? [place] : []))
  const fill = async (place: number): Promise<void> => {
    const id = rows[place]?.id
    if (id === undefined) return
    try {
      const value = await connection.json({
        method: 'GET',
        path: `${path}/${id}`,
        query: long,
        about: `${path} ${id}`,
      })
      filled[place] = decode(schema, value, `${path} ${id}`)
    } catch (error) {
      // Some builds refuse single rows, the administrator's own above all (field guide §3.4); the rest stands.
      if (!isRefusal(error)) throw error
    }
  }
  for (let at = 0; at < places.length; at += together)
    await Promise.all(places.slice(at, at + together).map(fill))
  return filled
}

/** The server answered, but does not give this one thing. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof EndlessListError) return false
  return error instanceof NotFoundError || error instanceof PermissionError || error instanceof AnswerError
}

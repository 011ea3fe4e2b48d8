import type * as v from 'valibot'

import { NotFoundError, AnswerError, PermissionError } from '#errors.ts'
import type { Parameter } from '#http/address.ts'

import type { Connection } from '../connection/connection.ts'
import { EndlessListError } from '../paging/endless.ts'
import { decode, decodeList } from '../decode/answer.ts'

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

/** A look-up list of more pages than this is a server that makes rows up. */
const mostPages = 5000

/** All rows of a list that is read whole, each once, in the server's order. */
export async function readAll<Row extends Identified>(
  connection: Connection,
  list: WholeList<Row>,
): Promise<Row[]> {
  const { path, query = [], schema, limit = 100 } = list
  const found = new Map<Row['id'], Row>()
  for (let page = 1; ; page += 1) {
    const paging: readonly Parameter[] = [
      ['page', String(page)],
      ['limit', String(limit)],
    ]
    const rows = decodeList(
      schema,
      await connection.json({ method: 'GET', path, query: [...query, ...paging] }),
      path,
    )
    const before = found.size
    for (const row of rows) if (!found.has(row.id)) found.set(row.id, row)
    // A server may cap the page below what was asked; its caps are round numbers (field guide §4).
    const full = rows.length === limit || rows.length % 100 === 0
    if (!full || found.size === before) return [...found.values()]
    if (page === mostPages) throw new EndlessListError(`${path} has more than ${mostPages} pages`)
  }
}

export interface Stubs<Row extends Identified> extends WholeList<Row> {
  readonly isStub: (row: Row) => boolean
}

/** Rows at a time that are asked for again. */
const together = 6

/** Some rows of long lists come as `{id, type}` only and are asked for one by one (field guide Q10). */
export async function fillStubs<Row extends Identified>(
  connection: Connection,
  rows: readonly Row[],
  { path, schema, isStub }: Stubs<Row>,
): Promise<Row[]> {
  const filled = [...rows]
  const places = rows.flatMap((row, place) => (isStub(row) ? [place] : []))
  const fill = async (place: number): Promise<void> => {
    const id = rows[place]?.id
    if (id === undefined) return
    try {
      const query: readonly Parameter[] = [['style', 'details']]
      const value = await connection.json({
        method: 'GET',
        path: `${path}/${id}`,
        query,
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
  return filled.filter((row) => !isStub(row))
}

/** The server answered, but does not give this one thing. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof EndlessListError) return false
  return error instanceof NotFoundError || error instanceof PermissionError || error instanceof AnswerError
}

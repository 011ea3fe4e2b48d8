import * as v from 'valibot'

import { ConflictError } from '#errors.ts'
import { decode } from '#remote/decode.ts'

import type { Connection } from '../connection/connection.ts'
import { text } from '../decode/values.ts'
import type { TicketRow } from './ticket-row.ts'
import type { TransactionRow } from './transactions.ts'

/** The ETag of a ticket: the number of the last entry of its history that this account may see. */
export function versionOf(history: readonly TransactionRow[]): string | null {
  const last = history.at(-1)
  return last === undefined ? null : `"${last.id}"`
}

const listed = 'listed '

/** The version of a ticket that was read in a list, which tells no ETag: when it was changed last, to the second. */
export function listedVersion({ LastUpdated }: Pick<TicketRow, 'LastUpdated'>): string {
  return listed + LastUpdated
}

/** The ETag to go by for a version; null where the server tells none. Throws ConflictError for a ticket that was changed since. */
export async function etagFor(version: string, id: number, connection: Connection): Promise<string | null> {
  if (!version.startsWith(listed)) return version
  const about = `Ticket ${id}`
  const { value, etag } = await connection.ask({ method: 'GET', path: `ticket/${id}`, about })
  const { LastUpdated } = decode(v.object({ LastUpdated: text }), value, 'a ticket')
  if (listedVersion({ LastUpdated }) === version) return etag
  throw new ConflictError(`${about} was changed by somebody else meanwhile.`)
}

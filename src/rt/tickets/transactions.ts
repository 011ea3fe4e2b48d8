import * as v from 'valibot'

import type { Parameter } from '#http/address.ts'

import type { Connection } from '../connection/connection.ts'
import { readAllSeen } from '../connection/pages.ts'
import { id, text, whole } from '../decode/values.ts'
import { personFields, personRow } from '../lists/people.ts'

/** One entry of a ticket's history: what was said, and every change. */
export const transactionRow = v.object({
  id,
  Type: text,
  /** The ticket; of a merged one that which it was said on. */
  ObjectId: text,
  Created: text,
  Creator: personRow,
  /** Time worked, in minutes. */
  TimeTaken: whole,
  NewValue: text,
  /** The subject of a message. */
  Data: text,
})

export type TransactionRow = v.InferOutput<typeof transactionRow>

/** Entries with a text: the first one of a ticket, what its requester sees, and what they do not. */
export const saidTypes: ReadonlySet<string> = new Set(['Create', 'Correspond', 'Comment'])

const fields: readonly Parameter[] = [
  ['fields', 'id,Type,ObjectId,Created,Creator,TimeTaken,NewValue,Data'],
  ['fields[Creator]', personFields],
  ['orderby', 'id'],
]

/** The whole history of one ticket, oldest first; of a ticket that is not there it is empty. */
export function readHistory(connection: Connection, ticket: number): Promise<TransactionRow[]> {
  return readAllSeen(connection, { path: `ticket/${ticket}/history`, query: fields, schema: transactionRow })
}

/** What was said on these tickets, oldest first. */
export async function readSaid(
  connection: Connection,
  tickets: readonly number[],
  signal: AbortSignal | undefined,
): Promise<TransactionRow[]> {
  if (tickets.length === 0) return []
  const types = [...saidTypes].map((type) => `Type = '${type}'`).join(' OR ')
  const those = tickets.map((ticket) => `ObjectId = ${ticket}`).join(' OR ')
  const query = `ObjectType = 'RT::Ticket' AND (${types}) AND (${those})`
  return readAllSeen(connection, {
    path: 'transactions',
    query: [['query', query], ...fields],
    schema: transactionRow,
    signal,
  })
}

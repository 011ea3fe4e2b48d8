import * as v from 'valibot'

import type { Connection } from '../connection/connection.ts'
import { decodeList } from '../decode/answer.ts'
import { id, list, nested, text, whole } from '../decode/values.ts'
import { allOf, live } from '../filter/qualifier.ts'
import { isRefusal, readAll } from './read-all.ts'

export const statusRow = v.object({ id, statusTypeName: text })

export type StatusRow = v.InferOutput<typeof statusRow>

export function loadStatuses(connection: Connection): Promise<StatusRow[]> {
  return readAll(connection, { path: 'StatusTypes', schema: statusRow })
}

const statusesOfTicket = v.object({
  statustype: nested({ id: whole, statusTypeName: text }),
  enabledStatusTypes: list(v.object({ id: whole, statusTypeName: text })),
})

export interface ApprovalSearch {
  readonly listed: readonly StatusRow[]
  /** The status of tickets that wait for an approval; null when the server has none. */
  readonly needsApproval: number | null
}

/**
 * Statuses of approval processes, which the list leaves out (field guide §12.2): some of the newest tickets, and one that
 * waits for an approval, tell theirs.
 */
export async function loadApprovalStatuses(
  connection: Connection,
  { listed, needsApproval }: ApprovalSearch,
): Promise<StatusRow[]> {
  const found = new Map<number, StatusRow>()
  const known = new Set(listed.map(({ id }) => id))
  const look = async (qualifier: string | null, limit: number): Promise<void> => {
    for (const status of await statusesOf(connection, qualifier, limit)) {
      if (!known.has(status.id)) found.set(status.id, status)
    }
  }
  await look(null, 5)
  const missing = needsApproval !== null && !known.has(needsApproval) && !found.has(needsApproval)
  if (missing) await look(`(statusTypeId = ${needsApproval})`, 1)
  return [...found.values()]
}

async function statusesOf(
  connection: Connection,
  qualifier: string | null,
  limit: number,
): Promise<StatusRow[]> {
  try {
    const value = await connection.json({
      method: 'GET',
      path: 'Tickets',
      query: [
        ['style', 'details'],
        ['page', '1'],
        ['limit', String(limit)],
        ['qualifier', allOf(live, qualifier) ?? live],
      ],
    })
    const tickets = decodeList(statusesOfTicket, value, 'Tickets')
    return tickets
      .flatMap(({ statustype, enabledStatusTypes }) => enabledStatusTypes.concat(statustype ?? []))
      .flatMap((row) => (row.id === null ? [] : [{ id: row.id, statusTypeName: row.statusTypeName }]))
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

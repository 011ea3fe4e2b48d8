import type * as v from 'valibot'

import type { Api } from '../api.ts'
import { decodeRows } from '#remote/decode.ts'
import { id, list, nested, text, whole } from '../decode/values.ts'
import { record } from '../decode/record.ts'
import { allOf, live } from '../filter/qualifier.ts'
import { isRefusal, readAll } from './read-all.ts'

export const statusRow = record({ id, statusTypeName: text })

export type StatusRow = v.InferOutput<typeof statusRow>

export function loadStatuses(api: Api): Promise<StatusRow[]> {
  return readAll(api, { path: api.resources.statuses, schema: statusRow })
}

const statusesOfTicket = record({
  statustype: nested({ id: whole, statusTypeName: text }),
  enabledStatusTypes: list(record({ id: whole, statusTypeName: text })),
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
  api: Api,
  { listed, needsApproval }: ApprovalSearch,
): Promise<StatusRow[]> {
  const found = new Map<number, StatusRow>()
  const known = new Set(listed.map(({ id }) => id))
  const look = async (qualifier: string | null, limit: number): Promise<void> => {
    for (const status of await statusesOf(api, qualifier, limit)) {
      if (!known.has(status.id)) found.set(status.id, status)
    }
  }
  await look(null, 5)
  const missing = needsApproval !== null && !known.has(needsApproval) && !found.has(needsApproval)
  if (missing) await look(`(statusTypeId = ${needsApproval})`, 1)
  return [...found.values()]
}

async function statusesOf(api: Api, qualifier: string | null, limit: number): Promise<StatusRow[]> {
  try {
    const { path, query } = api.scope('all')
    const asked = [...query, ...api.long.tickets, ['qualifier', allOf(live, qualifier) ?? live] as const]
    const { rows } = await api.pagesOf({ path, query: asked })({ number: 1, size: limit })
    const tickets = decodeRows(statusesOfTicket, rows, path)
    return tickets
      .flatMap(({ statustype, enabledStatusTypes }) => enabledStatusTypes.concat(statustype ?? []))
      .flatMap((row) => (row.id === null ? [] : [{ id: row.id, statusTypeName: row.statusTypeName }]))
  } catch (error) {
    if (isRefusal(error)) return []
    throw error
  }
}

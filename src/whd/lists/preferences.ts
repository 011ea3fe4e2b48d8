import type * as v from 'valibot'

import type { TicketRules } from '#desk/lists.ts'

import type { Api } from '../api.ts'
import { decode } from '#remote/decode.ts'
import { record } from '../decode/record.ts'
import { flag, text, whole } from '../decode/values.ts'

/** Field guide §12.10. */
export const preferenceRow = record({
  useRoomsBoolean: flag,
  useDepartmentsBoolean: flag,
  ticketClientRequiredBoolean: flag,
  defaultPriorityTypeId: whole,
  defaultStatusTypeId: whole,
  needsApprovalStatusTypeId: whole,
  apiVersion: text,
})

type PreferenceRow = v.InferOutput<typeof preferenceRow>

/** One object; the list of one is for the cache. */
export async function loadPreferences({ connection, resources }: Api): Promise<PreferenceRow[]> {
  const value = await connection.json({ method: 'GET', path: resources.preferences })
  const [object]: readonly unknown[] = Array.isArray(value) ? value : [value]
  return [decode(preferenceRow, object, 'Preferences')]
}

export function toRules(row: PreferenceRow): TicketRules {
  return {
    requesterRequired: row.ticketClientRequiredBoolean,
    usesRooms: row.useRoomsBoolean,
    usesDepartments: row.useDepartmentsBoolean,
    defaultPriorityId: row.defaultPriorityTypeId,
    defaultStatusId: row.defaultStatusTypeId,
  }
}

import { json } from '../answer.ts'
import type { Database } from '../database/database.ts'
import { refuse } from '../refusal.ts'
import type { Methods } from '../route.ts'

interface PreferenceRow {
  readonly use_rooms: number
  readonly room_popup: number
  readonly use_departments: number
  readonly billing_enabled: number
  readonly client_required: number
  readonly default_priority_type_id: number | null
  readonly default_status_type_id: number
  readonly needs_approval_status_type_id: number | null
  readonly default_note_status_type_id: number | null
  readonly version: string
  readonly api_version: string
}

/** One object with the site's settings; `apiVersion` is the only version number of the API (field guide §12.10). */
export function preferenceShape(db: Database): object {
  const row = db.get<PreferenceRow>('select * from preference')
  if (row === undefined) throw refuse(500, 'The preferences are missing.')
  return {
    id: 1,
    type: 'Preference',
    version: row.version,
    useRoomsBoolean: row.use_rooms === 1,
    roomPopup: row.room_popup === 1,
    useDepartmentsBoolean: row.use_departments === 1,
    defaultPriorityTypeId: row.default_priority_type_id,
    defaultStatusTypeId: row.default_status_type_id,
    needsApprovalStatusTypeId: row.needs_approval_status_type_id,
    defaultNoteStatusTypeId: row.default_note_status_type_id,
    billingEnabledBoolean: row.billing_enabled === 1,
    ticketClientRequiredBoolean: row.client_required === 1,
    apiVersion: row.api_version,
  }
}

export const preferences: Methods = { GET: ({ db }) => json(preferenceShape(db)) }

import type { Database } from '../database/database.ts'

/** The site's settings that steer tickets. */
export interface Preferences {
  readonly use_subject: number
  readonly room_required: number
  readonly client_required: number
  readonly default_priority_type_id: number | null
  readonly default_status_type_id: number
  readonly needs_approval_status_type_id: number | null
  readonly approved_status_type_id: number | null
  readonly denied_status_type_id: number | null
  readonly confirmed_status_type_id: number
  readonly reopened_status_type_id: number
  readonly default_note_status_type_id: number | null
  readonly auto_close_days: number | null
}

/** Reads the one row of settings. */
export const preferencesOf = (db: Database): Preferences => {
  const row = db.get<Preferences>('select * from preference where id = 1')
  if (!row) throw new Error('The sandbox has no preferences.')
  return row
}

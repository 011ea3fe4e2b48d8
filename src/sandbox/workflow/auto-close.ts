import type { Database } from '../database/database.ts'
import { ticketRow } from '../tickets/row.ts'
import { preferencesOf } from './preferences.ts'
import { saveTicket } from './save.ts'

/** Closes resolved tickets whose requester has not answered for the configured number of days (field guide §16.1). */
export const closeUnanswered = (db: Database, now: number): void => {
  const preferences = preferencesOf(db)
  if (preferences.auto_close_days === null) return
  const limit = now - preferences.auto_close_days * 24 * 3600
  const asked = db.all<{ ticket_id: number }>(
    "select ticket_id from confirmation where kind = 'resolution' and answered is null and asked <= ?",
    limit,
  )
  const desk = { db, now, origin: 'http://localhost', byTech: null }
  for (const { ticket_id: id } of asked) {
    db.write(() => {
      const row = ticketRow(db, id)
      if (!row) return
      saveTicket(
        desk,
        row,
        { ...row, status_type_id: preferences.confirmed_status_type_id },
        { question: 'silent' },
      )
    })
  }
}

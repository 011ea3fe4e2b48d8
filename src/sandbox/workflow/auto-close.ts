import { ticketRow } from '../tickets/row.ts'
import type { Desk } from './desk.ts'
import { preferencesOf } from './preferences.ts'
import { saveTicket } from './save.ts'

/** Closes resolved tickets whose requester has not answered for the configured number of days (field guide §16.1). */
export const closeUnanswered = (desk: Desk): void => {
  const { db, now } = desk
  const preferences = preferencesOf(db)
  if (preferences.auto_close_days === null) return
  const limit = now - preferences.auto_close_days * 24 * 3600
  const unanswered = (): { ticket_id: number }[] =>
    db.all(
      "select ticket_id from confirmation where kind = 'resolution' and answered is null and asked <= ?",
      limit,
    )
  if (unanswered().length === 0) return
  const status = preferences.confirmed_status_type_id
  db.write(() => {
    // Asked again inside the write: another process may have taken an answer meanwhile.
    for (const { ticket_id: id } of unanswered()) {
      const row = ticketRow(db, id)
      if (row) saveTicket(desk, row, { ...row, status_type_id: status }, { question: 'silent' })
    }
  })
}

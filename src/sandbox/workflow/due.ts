import type { Database } from '../database/database.ts'
import type { TicketRow } from '../tickets/row.ts'

const dueSeconds = (db: Database, priorityId: number | null): number | null => {
  if (priorityId === null) return null
  const row = db.get<{ minutes: number }>(
    'select due_time_minutes as minutes from priority_type where id = ?',
    priorityId,
  )
  return row && row.minutes > 0 ? row.minutes * 60 : null
}

/** Due date of a new ticket: creation plus the priority's due time, in elapsed minutes (field guide §16.3). */
export const firstDueDate = (
  db: Database,
  ticket: Pick<TicketRow, 'report_date' | 'priority_type_id'>,
): number | null => {
  const seconds = dueSeconds(db, ticket.priority_type_id)
  return seconds === null ? null : ticket.report_date + seconds
}

/** Due date after a change of priority; what waiting has pushed it out stays. */
export const movedDueDate = (db: Database, before: TicketRow, priorityId: number | null): number | null => {
  const seconds = dueSeconds(db, priorityId)
  if (seconds === null) return null
  const first = firstDueDate(db, before)
  const waited = first === null || before.due_date === null ? 0 : before.due_date - first
  return before.report_date + seconds + waited
}

import type { Database } from '../database/database.ts'
import type { TicketRow } from '../tickets/row.ts'
import { movedDueDate } from './due.ts'

interface Status {
  readonly counts_time: number
  readonly closes: number
  readonly approval: number
}

const statusOf = (db: Database, id: number): Status | undefined =>
  db.get<Status>('select counts_time, closes, approval from status_type where id = ?', id)

const clockAfter = (
  status: Status,
  row: TicketRow,
  now: number,
): Pick<TicketRow, 'waiting_since' | 'due_date'> => {
  const isWaiting = status.counts_time === 0
  if (isWaiting) return { waiting_since: row.waiting_since ?? now, due_date: row.due_date }
  const waited = row.waiting_since === null ? 0 : now - row.waiting_since
  return { waiting_since: null, due_date: row.due_date === null ? null : row.due_date + waited }
}

/**
 * What follows from a change of status or priority (field guide §16.1, §16.3): the close date is set on closing and cleared on
 * reopening, time in a status that does not count pushes the due date out, a new priority moves it.
 */
export const consequences = (db: Database, before: TicketRow, after: TicketRow, now: number): TicketRow => {
  const due =
    after.priority_type_id === before.priority_type_id
      ? after.due_date
      : movedDueDate(db, before, after.priority_type_id)
  const prioritised = { ...after, due_date: due }
  if (after.status_type_id === before.status_type_id) return prioritised
  const status = statusOf(db, after.status_type_id)
  if (!status) return prioritised
  return {
    ...prioritised,
    ...clockAfter(status, prioritised, now),
    close_date: status.closes === 1 ? (before.close_date ?? now) : null,
    // A ticket that leaves the approval statuses by hand waits for nobody's vote.
    needs_approval: status.approval === 1 ? after.needs_approval : 0,
  }
}

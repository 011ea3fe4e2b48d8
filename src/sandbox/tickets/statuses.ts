import type { Database } from '../database/database.ts'
import type { TicketRow } from './row.ts'

interface StatusRow {
  readonly id: number
  readonly name: string
  readonly approval: number
}

/** Which statuses a ticket may be given; those of an approval process only where its request type has one (field guide §12.2). */
export const enabledStatuses = (db: Database): ((row: TicketRow) => readonly object[]) => {
  const statuses = db.all<StatusRow>('select id, name, approval from status_type order by position, id')
  const withApproval = new Set(
    db
      .all<{ id: number }>('select id from request_type where approval_process_id is not null')
      .map(({ id }) => id),
  )
  const shape = ({ id, name }: StatusRow): object => ({ id, type: 'StatusType', statusTypeName: name })
  const all = statuses.map(shape)
  const ordinary = statuses.filter((status) => status.approval === 0).map(shape)
  return (row) => (row.needs_approval === 1 || withApproval.has(row.request_type_id) ? all : ordinary)
}

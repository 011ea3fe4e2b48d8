import type { Database } from '../../database/database.ts'
import { whileUnchanged } from '../../database/unchanged.ts'
import { refuseWithReason } from '../../refusal.ts'
import type { TicketRow } from '../row.ts'

interface StatusRow {
  readonly id: number
  readonly name: string
  readonly approval: number
}

/** Which statuses a ticket may be given; those of an approval process only where its request type has one (field guide §12.2). */
export const enabledStatusesOf = whileUnchanged((db): ((row: TicketRow) => readonly object[]) => {
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
})

/** Throws a 400 Refusal when a ticket's new status is one of an approval process and the ticket has none (field guide §12.2). */
export const demandEnabledStatus = (db: Database, row: TicketRow): void => {
  const status = db.get<{ approval: number }>(
    'select approval from status_type where id = ?',
    row.status_type_id,
  )
  if (status?.approval !== 1 || row.needs_approval === 1) return
  const type = db.get<{ process: number | null }>(
    'select approval_process_id as process from request_type where id = ?',
    row.request_type_id,
  )
  if (!type || type.process === null)
    throw refuseWithReason(400, 'The status is not enabled for this ticket.')
}

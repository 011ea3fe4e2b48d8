import type { Database } from '../database/database.ts'

/** A ticket as the table holds it, without its folded copies. */
export interface TicketRow {
  readonly id: number
  readonly subject: string | null
  readonly detail: string
  readonly report_date: number
  readonly last_updated: number
  readonly close_date: number | null
  readonly due_date: number | null
  readonly deleted: number | null
  readonly status_type_id: number
  readonly priority_type_id: number | null
  readonly request_type_id: number
  readonly location_id: number | null
  readonly department_id: number | null
  readonly room: string | null
  readonly client_id: number | null
  readonly tech_id: number | null
  readonly tech_group_id: number | null
  readonly level_id: number | null
  readonly cc: string | null
  readonly bcc: string | null
  readonly email_client: number
  readonly email_tech: number
  readonly email_level: number
  readonly email_manager: number
  readonly email_cc: number
  readonly email_bcc: number
  readonly needs_approval: number
  readonly is_public: number
  readonly updated_by_tech_id: number | null
  readonly waiting_since: number | null
}

const columns = `id, subject, detail, report_date, last_updated, close_date, due_date, deleted, status_type_id,
  priority_type_id, request_type_id, location_id, department_id, room, client_id, tech_id, tech_group_id, level_id, cc, bcc,
  email_client, email_tech, email_level, email_manager, email_cc, email_bcc, needs_approval, is_public, updated_by_tech_id, waiting_since`

/** One ticket, deleted or not. */
export const ticketRow = (db: Database, id: number): TicketRow | undefined =>
  db.get<TicketRow>(`select ${columns} from ticket where id = ?`, id)

/** Tickets in the order of the ids. */
export const ticketRows = (db: Database, ids: readonly number[]): TicketRow[] => {
  const rows = db.all<TicketRow>(
    `select ${columns} from ticket where id in (select value from json_each(?))`,
    JSON.stringify(ids),
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The columns that have a folded copy. */
export const foldedTicketColumns = ['subject', 'detail', 'room', 'cc', 'bcc'] as const

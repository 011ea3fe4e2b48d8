import type { Database } from '../database/database.ts'

interface StatusRow {
  readonly id: number
  readonly name: string
}

/** The statuses that a requester may set, id to name: closed, open again, cancelled in either spelling (field guide §14). */
export function statusesForRequesters(db: Database): ReadonlyMap<number, string> {
  const rows = db.all<StatusRow>(
    `select s.id, s.name from status_type s, preference p
     where s.id in (p.confirmed_status_type_id, p.reopened_status_type_id) or s.name_folded in ('cancelled', 'canceled')
     order by s.position, s.id`,
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

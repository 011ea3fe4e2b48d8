import type { Database } from '../database/database.ts'
import { refuse } from '../refusal.ts'
import type { Call, Caller } from '../route.ts'
import type { Fragment } from '../qualifier/fragment.ts'
import { ticketRow } from './row.ts'
import type { TicketRow } from './row.ts'

interface Rights {
  readonly admin: number
  readonly limited_to_groups: number
  readonly may_delete_tickets: number
  readonly may_edit_tickets: number
}

/** What a tech may do; an admin may do everything (field guide §16.7). */
export const rightsOf = (
  db: Database,
  techId: number,
): { limited: boolean; mayDelete: boolean; mayEdit: boolean } => {
  const tech = db.get<Rights>(
    'select admin, limited_to_groups, may_delete_tickets, may_edit_tickets from tech where id = ?',
    techId,
  )
  const isAdmin = tech?.admin === 1
  return {
    limited: !isAdmin && tech?.limited_to_groups === 1,
    mayDelete: isAdmin || tech?.may_delete_tickets === 1,
    mayEdit: isAdmin || tech?.may_edit_tickets === 1,
  }
}

/** The tech groups in which a tech has a level, as a sub-select that takes the tech's id. */
export const groupsOfTech =
  'select l.group_id from level_tech m join tech_group_level l on l.id = m.level_id where m.tech_id = ?'

/** The tickets that a caller may see, as a condition on `t`; the three states of `deleted` are not its business. */
export const visibleTo = (db: Database, caller: Caller): Fragment => {
  if (caller.kind === 'nobody') return { text: '0', values: [] }
  if (caller.kind === 'client') return { text: 't.client_id = ?', values: [caller.id] }
  if (!rightsOf(db, caller.id).limited) return { text: '1', values: [] }
  return { text: `(t.tech_id = ? or t.tech_group_id in (${groupsOfTech}))`, values: [caller.id, caller.id] }
}

const isVisible = (call: Call, id: number): boolean => {
  const visible = visibleTo(call.db, call.caller)
  return (
    call.db.get(`select 1 from ticket t where t.id = ? and ${visible.text}`, id, ...visible.values) !==
    undefined
  )
}

/** The ticket of an id as it came in the address. Unknown: 404; deleted, or not visible to the caller: 400 (field guide §3.5, Q29). */
export const reachTicket = (call: Call, id: string): TicketRow => {
  const row = /^\d{1,15}$/.test(id) ? ticketRow(call.db, Number(id)) : undefined
  if (!row) throw refuse(404, 'The ticket does not exist.')
  if (row.deleted === 1 || !isVisible(call, row.id))
    throw refuse(400, 'The ticket is deleted or you may not see it.')
  return row
}

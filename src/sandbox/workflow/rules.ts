import type { Database } from '../database/database.ts'
import { fold } from '../database/fold.ts'
import type { TicketRow } from '../tickets/row.ts'
import { placeAt } from './assignment.ts'

interface Rule {
  readonly cascades: number
  readonly if_subject_has: string | null
  readonly if_request_type_id: number | null
  readonly if_location_id: number | null
  readonly if_priority_type_id: number | null
  readonly if_status_type_id: number | null
  readonly set_priority_type_id: number | null
  readonly set_status_type_id: number | null
  readonly set_tech_id: number | null
  readonly set_tech_group_id: number | null
}

const holds = (wanted: number | null, actual: number | null): boolean => wanted === null || wanted === actual

const applies = (rule: Rule, row: TicketRow): boolean =>
  (rule.if_subject_has === null || fold(row.subject ?? '').includes(fold(rule.if_subject_has))) &&
  holds(rule.if_request_type_id, row.request_type_id) &&
  holds(rule.if_location_id, row.location_id) &&
  holds(rule.if_priority_type_id, row.priority_type_id) &&
  holds(rule.if_status_type_id, row.status_type_id)

const changedBy = (db: Database, rule: Rule, row: TicketRow): TicketRow => {
  const place =
    rule.set_tech_group_id === null || rule.set_tech_group_id === row.tech_group_id
      ? null
      : placeAt(db, { group: rule.set_tech_group_id, level: 1 }, row)
  return {
    ...row,
    ...place,
    priority_type_id: rule.set_priority_type_id ?? row.priority_type_id,
    status_type_id: rule.set_status_type_id ?? row.status_type_id,
    tech_id: rule.set_tech_id ?? (place ? place.tech_id : row.tech_id),
  }
}

/** The ticket after the action rules, in their order; one that does not cascade is the last (field guide §16.5). */
export const afterRules = (db: Database, row: TicketRow, occasion: 'create' | 'save'): TicketRow => {
  const rules = db.all<Rule>(
    `select * from action_rule where enabled = 1 and (at = 'save' or at = ?) order by position, id`,
    occasion,
  )
  let changed = row
  for (const rule of rules) {
    if (!applies(rule, changed)) continue
    changed = changedBy(db, rule, changed)
    if (rule.cascades === 0) break
  }
  return changed
}

import type { Database } from '../database/database.ts'
import type { TicketRow } from '../tickets/row.ts'

/** Where a ticket lies: its level, that level's group, and who works on it. */
export type Place = Pick<TicketRow, 'level_id' | 'tech_group_id' | 'tech_id'>

interface Level {
  readonly id: number
  readonly group_id: number
  readonly assignment: 'none' | 'balance' | 'manager' | 'lead'
  readonly manager_id: number | null
}

interface RequestType {
  readonly parent_id: number | null
  readonly tech_group_id: number | null
  readonly lead_tech_id: number | null
}

const requestType = (db: Database, id: number): RequestType | undefined =>
  db.get<RequestType>('select parent_id, tech_group_id, lead_tech_id from request_type where id = ?', id)

// A type without a group or lead tech of its own has its parent's.
const inherited = (db: Database, id: number, column: 'tech_group_id' | 'lead_tech_id'): number | null => {
  let type = requestType(db, id)
  for (let depth = 0; type && depth < 20; depth += 1) {
    const own = type[column]
    if (own !== null) return own
    type = type.parent_id === null ? undefined : requestType(db, type.parent_id)
  }
  return null
}

const isPresent = 't.inactive = 0 and t.on_vacation = 0 and coalesce(t.deleted, 0) = 0'

const present = (db: Database, id: number | null): number | null =>
  id === null
    ? null
    : (db.get<{ id: number }>(`select t.id from tech t where t.id = ? and ${isPresent}`, id)?.id ?? null)

// The lightest load of open work; ties go to the lower id.
const lightest = (db: Database, levelId: number, locationId: number | null): number | null => {
  const row = db.get<{ id: number }>(
    `select t.id, (
       select count(*) from ticket k where k.tech_id = t.id and coalesce(k.deleted, 0) = 0
         and k.status_type_id in (select id from status_type where counts_load = 1)
     ) as load
     from level_tech m join tech t on t.id = m.tech_id
     where m.level_id = ? and ${isPresent} and (
       ? is null or not exists (select 1 from tech_location where tech_id = t.id)
       or exists (select 1 from tech_location where tech_id = t.id and location_id = ?)
     ) order by load, t.id limit 1`,
    levelId,
    locationId,
    locationId,
  )
  return row?.id ?? null
}

const chosen = (
  db: Database,
  level: Level,
  ticket: Pick<TicketRow, 'request_type_id' | 'location_id'>,
): number | null => {
  const manager = present(db, level.manager_id)
  if (level.assignment === 'none') return null
  if (level.assignment === 'manager') return manager
  if (level.assignment === 'lead') {
    return present(db, inherited(db, ticket.request_type_id, 'lead_tech_id')) ?? manager
  }
  return lightest(db, level.id, ticket.location_id) ?? manager
}

/** The place of a ticket that comes to a level of a group, by that level's assignment rule (field guide §16.2). Null: no such level. */
export const placeAt = (
  db: Database,
  at: { group: number; level: number },
  ticket: Pick<TicketRow, 'request_type_id' | 'location_id'>,
): Place | null => {
  const level = db.get<Level>(
    `select l.id, l.group_id, l.assignment, g.manager_id from tech_group_level l join tech_group g on g.id = l.group_id
     where l.group_id = ? and l.level = ?`,
    at.group,
    at.level,
  )
  return level
    ? { level_id: level.id, tech_group_id: level.group_id, tech_id: chosen(db, level, ticket) }
    : null
}

/** The place of a new or re-typed ticket: level 1 of its request type's group, or the type's lead tech when there is no group. */
export const routedPlace = (
  db: Database,
  ticket: Pick<TicketRow, 'request_type_id' | 'location_id'>,
): Place => {
  const group = inherited(db, ticket.request_type_id, 'tech_group_id')
  const place = group === null ? null : placeAt(db, { group, level: 1 }, ticket)
  if (place) return place
  const lead = present(db, inherited(db, ticket.request_type_id, 'lead_tech_id'))
  return { level_id: null, tech_group_id: null, tech_id: lead }
}

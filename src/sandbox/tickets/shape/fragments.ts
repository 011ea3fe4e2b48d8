import type { Database } from '../../database/database.ts'
import { whileUnchanged } from '../../database/unchanged.ts'
import { nestedLocation, type LocationRow } from '../../reference/locations.ts'
import { escapeHtml } from '../../text/escape.ts'
import { people } from './people.ts'

interface LevelRow {
  readonly id: number
  readonly level: number
  readonly name: string
  readonly highest: number
}

type Fragment = Readonly<Record<string, unknown>>
type Find = (id: number | null) => Fragment | null

/** The small objects nested in a ticket (field guide §8.3, §8.4). */
export interface Fragments {
  readonly department: Find
  readonly location: Find
  readonly priority: Find
  readonly requestType: Find
  readonly status: Find
  readonly client: Find
  readonly tech: Find
  readonly level: Find
  readonly highestLevel: (levelId: number | null) => number
  readonly levelNumber: (levelId: number | null) => number | null
}

const once = <Made>(make: (id: number) => Made | null): ((id: number | null) => Made | null) => {
  const made = new Map<number, Made | null>()
  return (id) => {
    if (id === null) return null
    const known = made.get(id)
    if (known !== undefined) return known
    const fresh = make(id)
    made.set(id, fresh)
    return fresh
  }
}

const named =
  (db: Database, table: string, column: string, shape: (id: number, name: string) => Fragment) =>
  (id: number): Fragment | null => {
    const row = db.get<{ name: string }>(`select ${column} as name from ${table} where id = ?`, id)
    return row ? shape(id, row.name) : null
  }

/** Fragments, each made once while the database stays as it is. */
export const fragmentsOf = whileUnchanged((db): Fragments => {
  const known = people(db)
  const locationRow = once((id) => db.get<LocationRow>('select * from location where id = ?', id) ?? null)
  const location = (id: number | null): object | null => {
    const row = locationRow(id)
    return row && nestedLocation(row)
  }
  const department = once(named(db, 'department', 'name', (id, name) => ({ id, type: 'Department', name })))
  const room = once((id) => {
    const row = db.get<{ name: string; location_id: number }>(
      'select name, location_id from room where id = ?',
      id,
    )
    return row ? { id, type: 'Room', roomName: row.name, locationId: row.location_id } : null
  })
  const client = once((id) => {
    const row = known.client(id)
    if (!row) return null
    return {
      id: row.id,
      type: 'Client',
      email: row.email,
      firstName: row.first_name,
      lastName: row.last_name,
      notes: row.notes,
      phone: row.phone,
      phone2: row.phone2,
      department: department(row.department_id),
      location: location(row.location_id),
      room: room(row.room_id),
      companyName: row.company,
      username: row.username,
    }
  })
  const levelRow = once(
    (id) =>
      db.get<LevelRow>(
        `select l.id, l.level, g.name, (select max(level) from tech_group_level where group_id = l.group_id) as highest
         from tech_group_level l join tech_group g on g.id = l.group_id where l.id = ?`,
        id,
      ) ?? null,
  )
  return {
    department,
    client,
    location: (id) => {
      const fragment = location(id)
      const priority = locationRow(id)?.default_priority_type_id ?? null
      return fragment && { ...fragment, priorityTypes: [], defaultPriorityTypeId: priority }
    },
    priority: once(
      named(db, 'priority_type', 'name', (id, name) => ({
        id,
        type: 'PriorityType',
        priorityTypeName: name,
      })),
    ),
    requestType: once(
      named(db, 'request_type', 'display_name', (id, name) => ({
        id,
        type: 'RequestType',
        detailDisplayName: name,
      })),
    ),
    status: once(
      named(db, 'status_type', 'name', (id, name) => ({ id, type: 'StatusType', statusTypeName: name })),
    ),
    tech: (id) => {
      const row = known.tech(id)
      return row ? { id: row.id, type: 'Tech', email: row.email, displayName: row.display_name } : null
    },
    level: (id) => {
      const row = levelRow(id)
      if (!row) return null
      const short = `Level ${row.level}`
      return {
        id: row.id,
        type: 'TechGroupLevel',
        level: row.level,
        levelName: `${escapeHtml(row.name)}&nbsp;&nbsp;${short}`,
        shortLevelName: short,
      }
    },
    highestLevel: (id) => levelRow(id)?.highest ?? 0,
    levelNumber: (id) => levelRow(id)?.level ?? null,
  }
})

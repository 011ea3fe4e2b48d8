import type { Database } from '../database/database.ts'
import { nestedLocation } from '../reference/locations.ts'
import { referred } from '../resource/referred.ts'

export interface ClientRow {
  readonly id: number
  readonly first_name: string | null
  readonly last_name: string | null
  readonly username: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly phone2: string | null
  readonly notes: string | null
  readonly company_id: number | null
  readonly department_id: number | null
  readonly location_id: number | null
  readonly room_id: number | null
  readonly deleted: number | null
}

/** A requester as lists, items and tickets show them (field guide §8.4). */
export function clientShape(row: ClientRow, db: Database): object {
  const location = referred(db, 'location', row.location_id)
  const department = referred(db, 'department', row.department_id)
  const room = referred(db, 'room', row.room_id)
  return {
    id: row.id,
    type: 'Client',
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    notes: row.notes,
    phone: row.phone,
    phone2: row.phone2,
    department: department && { id: department.id, type: 'Department', name: department.name },
    location: location && nestedLocation(location),
    room: room && { id: room.id, type: 'Room', roomName: room.name, locationId: room.location_id },
    companyName: referred(db, 'company', row.company_id)?.name ?? null,
    username: row.username,
  }
}

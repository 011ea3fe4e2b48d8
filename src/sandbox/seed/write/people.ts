import type { Database } from '../../database/database.ts'
import { requesters } from '../department/requesters.ts'
import { rooms } from '../department/rooms.ts'
import { techGroups } from '../department/tech-groups.ts'
import { techs } from '../department/techs.ts'
import type { secrets } from '../secrets.ts'
import { deletedFlag, insertFolded } from './insert.ts'

type Secrets = ReturnType<typeof secrets>

const roomIds = new Map(rooms.map((room) => [`${room.locationId} ${room.name}`, room.id]))

/** Requesters with their throw-away passwords. */
export function writeRequesters(db: Database, { requesterPassword }: Secrets): void {
  for (const requester of requesters) {
    const row = {
      id: requester.id,
      first_name: requester.firstName,
      last_name: requester.lastName,
      username: requester.username,
      email: requester.email,
      phone: requester.phone,
      notes: requester.notes,
      company_id: 1,
      department_id: requester.departmentId,
      location_id: requester.locationId,
      room_id: roomIds.get(`${requester.locationId} ${requester.room ?? ''}`) ?? null,
      password: requesterPassword(requester.id),
      admin: requester.admin,
      inactive: requester.state === 'inactive',
      deleted: deletedFlag(requester.state === 'deleted'),
    }
    insertFolded(db, 'client', row, ['first_name', 'last_name', 'username', 'email'])
  }
}

/** Techs with their keys and passwords, and the application key. */
export function writeTechs(db: Database, { techKey, techPassword, applicationKey }: Secrets): void {
  db.insert('setting', { name: 'application_key', value: applicationKey })
  for (const tech of techs) {
    const row = {
      id: tech.id,
      first_name: tech.firstName,
      last_name: tech.lastName,
      username: tech.username,
      email: tech.email,
      display_name: `${tech.firstName} ${tech.lastName}`,
      api_key: techKey(tech.id),
      password: techPassword(tech.id),
      client_id: tech.requesterId,
      admin: tech.account === 'admin',
      inactive: tech.state !== 'active',
      on_vacation: tech.onVacation,
      limited_to_groups: tech.limitedToGroups,
      may_delete_tickets: !tech.limitedToGroups,
      deleted: deletedFlag(tech.state === 'deleted'),
    }
    insertFolded(db, 'tech', row, ['first_name', 'last_name', 'username', 'email', 'display_name'])
    for (const locationId of tech.locationIds)
      db.insert('tech_location', { tech_id: tech.id, location_id: locationId })
  }
}

/** Tech groups, their two levels and who is in them. */
export function writeTechGroups(db: Database): void {
  for (const group of techGroups) {
    insertFolded(db, 'tech_group', { id: group.id, name: group.name, manager_id: group.managerId }, ['name'])
    for (const { id, level, rule, techIds } of group.levels) {
      db.insert('tech_group_level', { id, group_id: group.id, level, assignment: rule })
      for (const techId of techIds) db.insert('level_tech', { level_id: id, tech_id: techId })
    }
  }
}

import type { ResourceModel } from '../attribute-model.ts'
import { flag, number, text, toOne } from '../attributes.ts'
import { company, department, location, priorityType, room } from './places.ts'

/** Clients as qualifiers see them: `userName` here, `username` in JSON (field guide §5.5). */
export const client: ResourceModel = {
  table: 'client',
  key: 'id',
  attributes: {
    clientId: number('id'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    userName: text('username'),
    email: text('email'),
    locationId: number('location_id'),
    departmentId: number('department_id'),
    location: toOne('location_id', () => location),
    department: toOne('department_id', () => department),
    room: toOne('room_id', () => room),
    company: toOne('company_id', () => company),
    deleted: flag('deleted'),
  },
}

/** The key of a tech is called `clientId` in the model (field guide §5.4). */
export const tech: ResourceModel = {
  table: 'tech',
  key: 'id',
  attributes: {
    clientId: number('id'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    userName: text('username'),
    email: text('email'),
    deleted: flag('deleted'),
  },
}

export const requestType: ResourceModel = {
  table: 'request_type',
  key: 'id',
  attributes: {
    problemTypeId: number('id'),
    problemTypeName: text('name'),
    parentId: number('parent_id'),
    priorityTypeId: number('priority_type_id'),
    prioritytype: toOne('priority_type_id', () => priorityType),
    deleted: flag('deleted'),
  },
}

const techGroup: ResourceModel = {
  table: 'tech_group',
  key: 'id',
  attributes: { techGroupId: number('id'), name: text('name'), techGroupName: text('name') },
}

export const techGroupLevel: ResourceModel = {
  table: 'tech_group_level',
  key: 'id',
  attributes: {
    techGroupLevelId: number('id'),
    level: number('level'),
    techGroup: toOne('group_id', () => techGroup),
  },
}

import type { ResourceModel } from '../attribute-model.ts'
import { flag, number, text, toOne } from '../attributes.ts'

/** Attributes of the reference resources (field guide §5.4, §5.5); key names follow `jobTicketId` and `clientId`. */
export const statusType: ResourceModel = {
  table: 'status_type',
  key: 'id',
  attributes: {
    statusTypeId: number('id'),
    statusTypeName: text('name'),
    listFilterType: number('list_filter_type'),
  },
}

export const priorityType: ResourceModel = {
  table: 'priority_type',
  key: 'id',
  attributes: {
    priorityTypeId: number('id'),
    priorityTypeName: text('name'),
    dueTimeMinutes: number('due_time_minutes'),
  },
}

export const location: ResourceModel = {
  table: 'location',
  key: 'id',
  attributes: {
    locationId: number('id'),
    locationName: text('name'),
    address: text('address'),
    city: text('city'),
    state: text('state'),
    postalCode: text('postal_code'),
    country: text('country'),
    deleted: flag('deleted'),
  },
}

export const room: ResourceModel = {
  table: 'room',
  key: 'id',
  attributes: {
    roomId: number('id'),
    roomName: text('name'),
    locationId: number('location_id'),
    location: toOne('location_id', () => location),
  },
}

export const department: ResourceModel = {
  table: 'department',
  key: 'id',
  attributes: { departmentId: number('id'), name: text('name') },
}

export const company: ResourceModel = {
  table: 'company',
  key: 'id',
  attributes: { companyId: number('id'), companyName: text('name'), deleted: flag('deleted') },
}

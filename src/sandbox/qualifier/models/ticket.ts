import type { ResourceModel } from '../attribute-model.ts'
import { flag, instant, number, text, toMany, toOne } from '../attributes.ts'
import { asset } from './assets.ts'
import { client, requestType, tech, techGroupLevel } from './people.ts'
import { department, location, priorityType, statusType } from './places.ts'

/** Attributes of tickets (field guide §5.4). The primary key is `jobTicketId`; `id` is not known to work and is refused. */
export const ticket: ResourceModel = {
  table: 'ticket',
  key: 'id',
  attributes: {
    jobTicketId: number('id'),
    subject: text('subject'),
    detail: text('detail'),
    room: text('room'),
    ccAddressesForTech: text('cc'),
    bccAddresses: text('bcc'),
    reportDate: instant('report_date'),
    lastUpdated: instant('last_updated'),
    closeDate: instant('close_date'),
    statusTypeId: number('status_type_id'),
    priorityTypeId: number('priority_type_id'),
    problemTypeId: number('request_type_id'),
    locationId: number('location_id'),
    departmentId: number('department_id'),
    clientId: number('client_id'),
    statustype: toOne('status_type_id', () => statusType),
    prioritytype: toOne('priority_type_id', () => priorityType),
    problemtype: toOne('request_type_id', () => requestType),
    location: toOne('location_id', () => location),
    department: toOne('department_id', () => department),
    clientReporter: toOne('client_id', () => client),
    clientTech: toOne('tech_id', () => tech),
    techGroupLevel: toOne('level_id', () => techGroupLevel),
    assets: toMany('ticket_asset', 'ticket_id', 'asset_id', () => asset),
    deleted: flag('deleted'),
  },
}

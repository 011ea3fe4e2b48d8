import { expect, test } from 'vitest'
import { smallDesk } from '../small-desk.ts'

const desk = smallDesk()

test('§12.2 statuses have a name and nothing else, and those of approvals are left out', () => {
  expect(desk.ask('GET', 'StatusTypes')).toMatchObject({
    status: 200,
    type: 'application/json;charset=UTF-8',
  })
  expect(desk.ask('GET', 'StatusTypes').body).toEqual([
    { id: 1, type: 'StatusType', statusTypeName: 'Open' },
    { id: 2, type: 'StatusType', statusTypeName: 'Pending' },
    { id: 3, type: 'StatusType', statusTypeName: 'Closed' },
    { id: 4, type: 'StatusType', statusTypeName: 'Cancelled' },
    { id: 5, type: 'StatusType', statusTypeName: 'Resolved' },
  ])
  expect(desk.ask('GET', 'StatusTypes/6').body).toEqual({
    id: 6,
    type: 'StatusType',
    statusTypeName: 'Approval Pending',
  })
})

test('§12.3 priorities come with their due time', () => {
  expect(desk.ask('GET', 'PriorityTypes?limit=1').body).toEqual([
    {
      type: 'PriorityType',
      id: 1,
      priorityTypeName: 'Urgent',
      dueTimeMinutes: 240,
      alertReminderMinutes: -1,
      clientReminderMinutes: -1,
    },
  ])
})

test.each([
  ['Departments/3', { id: 3, type: 'Department', name: 'Medical' }],
  ['Rooms/1', { id: 1, type: 'Room', roomName: 'Control', locationId: 7 }],
  [
    'TicketBulkActions/1',
    { id: 1, type: 'TicketBulkAction', name: 'Close as duplicate', description: 'Closes with a note.' },
  ],
  ['AssetStatuses/2', { id: 2, type: 'AssetStatus', name: 'inventory' }],
  ['Companies/1', { id: 1, type: 'Company', companyName: 'State of Kansas' }],
])('§12.1 §12.8 §12.11 %s is one object', (resource, expected) => {
  expect(desk.ask('GET', resource).body).toEqual(expected)
})

test('§13 asset statuses are sorted by name without regard to case', () => {
  expect(desk.ask('GET', 'AssetStatuses').body).toEqual([
    { id: 3, type: 'AssetStatus', name: 'Awaiting Tag' },
    { id: 1, type: 'AssetStatus', name: 'Deployed' },
    { id: 2, type: 'AssetStatus', name: 'inventory' },
  ])
})

test('§12.1 billing rates are listed, and none can be had by its id', () => {
  expect(desk.ask('GET', 'BillingRates').body).toEqual([{ id: 1, type: 'BillingRate', name: 'Standard' }])
  expect(desk.ask('GET', 'BillingRates/1').status).toBe(404)
})

test('§5.1 a qualifier is ignored where it is not supported, even a bad one', () => {
  expect(desk.ask('GET', `Departments?qualifier=(((`).body).toHaveLength(2)
})

test('§6 an unknown id is a 404 with a sentence, an unknown method a 405', () => {
  expect(desk.ask('GET', 'Departments/99')).toMatchObject({
    status: 404,
    type: 'text/plain;charset=UTF-8',
    body: 'Department 99 does not exist.',
  })
  expect(desk.ask('GET', 'Departments/first').status).toBe(404)
  expect(desk.ask('POST', 'Departments', { body: { name: 'Kitchen' } }).status).toBe(405)
})

test('§4.1 past the end comes an empty list, page 0 is a 500', () => {
  expect(desk.ask('GET', 'StatusTypes?page=2&limit=2').body).toEqual([
    { id: 3, type: 'StatusType', statusTypeName: 'Closed' },
    { id: 4, type: 'StatusType', statusTypeName: 'Cancelled' },
  ])
  expect(desk.ask('GET', 'StatusTypes?page=9').body).toEqual([])
  expect(desk.ask('GET', 'StatusTypes?page=0')).toMatchObject({
    status: 500,
    type: 'text/html;charset=UTF-8',
  })
})

test('§14 requesters are kept out', () => {
  expect(desk.ask('GET', 'StatusTypes', { as: 'username=aruiz&password=requester' }).status).toBe(403)
})

test('§12.9 tech groups are refused, and listed under the quirk techGroups', () => {
  expect(desk.ask('GET', 'TechGroups').status).toBe(405)
  const listing = smallDesk({ quirks: ['techGroups'] })
  expect(listing.ask('GET', 'TechGroups').body).toEqual([
    { id: 1, type: 'TechGroup', techGroupName: 'Network' },
  ])
  expect(listing.ask('GET', 'TechGroups/1').body).toEqual({
    id: 1,
    type: 'TechGroup',
    techGroupName: 'Network',
    techs: [{ id: 2, type: 'Tech', displayName: 'Lena Vogel' }],
  })
  listing.close()
})

test('§12.10 preferences are one object, under both addresses', () => {
  expect(desk.ask('GET', 'Preferences').body).toEqual({
    id: 1,
    type: 'Preference',
    version: '12.8.8',
    useRoomsBoolean: true,
    roomPopup: false,
    useDepartmentsBoolean: true,
    defaultPriorityTypeId: 3,
    defaultStatusTypeId: 1,
    needsApprovalStatusTypeId: 6,
    defaultNoteStatusTypeId: null,
    billingEnabledBoolean: false,
    ticketClientRequiredBoolean: true,
    apiVersion: '12.8.8.2585',
  })
  expect(desk.ask('GET', 'Setup/Preferences').body).toEqual(desk.ask('GET', 'Preferences').body)
})

test('§12.12 a posted mail lands in the outbox, whatever its keys', () => {
  const posted = desk.ask('POST', 'Email', {
    body: {
      to: ['ana.ruiz@example.org', 'cleo@example.org'],
      subject: 'Outage',
      body: 'The network is back.',
    },
  })
  expect(posted).toMatchObject({ status: 200, body: { id: 1, type: 'Email' } })
  expect(desk.ask('POST', 'Email', { body: { words: 'unknown' } }).status).toBe(200)
  expect(desk.ask('POST', 'Email', { body: { to: 'cut\u0000here' } }).status).toBe(400)
  expect(desk.db.all('select recipient, subject, body from mail order by id')).toEqual([
    { recipient: 'ana.ruiz@example.org,cleo@example.org', subject: 'Outage', body: 'The network is back.' },
    { recipient: '', subject: '', body: '{"words":"unknown"}' },
  ])
})

import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'

const omis = { type: 'ProblemType', id: 11 }
const ana = { type: 'Client', id: 1 }
const callback = { definitionId: 40, restValue: '555-0134' }
const body = {
  subject: 'OMIS is slow',
  detail: 'Since noon.',
  problemtype: omis,
  clientReporter: ana,
  customFields: [callback],
}

test('a create answers 201 with a stub of six keys (§8.5)', async () => {
  const { send } = await openDesk()
  const { status, text } = await send('POST Tickets', { ...body, location: { type: 'Location', id: 1 } })
  expect(status).toBe(201)
  expect(text).toBe(
    '{"id":1005,"type":"Ticket","lastUpdated":"2026-10-05T12:00:00Z","locationId":1,"statusTypeId":1,"subject":"OMIS is slow"}',
  )
})

test('status, priority, due date and group come from the defaults and the request type (§8.5, §16)', async () => {
  const { send } = await openDesk()
  await send('POST Tickets', body)
  expect((await send('GET Tickets/1005')).value).toMatchObject({
    statusTypeId: 1,
    priorityTypeId: 3,
    displayDueDate: '2026-10-06T12:00:00Z',
    reportDateUtc: '2026-10-05T12:00:00Z',
    techGroupLevel: { shortLevelName: 'Level 1', levelName: 'Application Support&nbsp;&nbsp;Level 1' },
    detail: 'Since noon.',
    ticketCustomFields: [
      { definitionId: 40, restValue: '555-0134' },
      { definitionId: 41, restValue: null },
    ],
  })
})

test('type names, numeric texts and a user name as requester are understood (§7, Q21)', async () => {
  const { send } = await openDesk()
  const { status } = await send('POST Tickets', {
    ...body,
    problemtype: { type: 'RequestType', id: '11' },
    clientReporter: { type: 'Client', id: 'ana' },
    prioritytype: { id: 1 },
    sendEmail: 'false',
  })
  expect(status).toBe(201)
  expect((await send('GET Tickets/1005')).value).toMatchObject({ clientId: 1, priorityTypeId: 1 })
})

test('clientTech wins over assignToCreatingTech, which wins over routing (§16.2)', async () => {
  const { send } = await openDesk()
  const techOf = async (more: object): Promise<number> => {
    const { value } = await send('POST Tickets', { ...body, ...more })
    return (await send(`GET Tickets/${value.id}`)).value.techId
  }
  expect(await techOf({})).toBe(3)
  expect(await techOf({ assignToCreatingTech: true })).toBe(2)
  expect(await techOf({ assignToCreatingTech: true, clientTech: { type: 'Tech', id: 1 } })).toBe(1)
})

test.each([
  ['no request type', { problemtype: undefined }, 'problemtype is required.'],
  [
    'an archived request type',
    { problemtype: { id: 12 } },
    'problemtype does not exist or may not be chosen.',
  ],
  [
    'a reference of the wrong type',
    { problemtype: { type: 'Tech', id: 11 } },
    'problemtype must be of type ProblemType or RequestType, not Tech.',
  ],
  ['no detail', { detail: ' ' }, 'detail is required.'],
  [
    'no requester',
    { clientReporter: undefined },
    'clientReporter is required: a ticket cannot be created without a client.',
  ],
  [
    'a required custom field left out',
    { customFields: [] },
    'Required custom fields are missing: Callback number',
  ],
  [
    'a choice that the field does not have',
    { customFields: [callback, { definitionId: 41, restValue: 'Kitchen' }] },
    'The value does not fit the custom field Screen.',
  ],
])('%s is refused with a reason and saves nothing (§8.5, §11)', async (_, more, reason) => {
  const { send } = await openDesk()
  expect(await send('POST Tickets', { ...body, ...more })).toMatchObject({ status: 400, value: { reason } })
  expect((await send('GET Tickets/1005')).status).toBe(404)
})

test('a hidden subject, reportDateUtc and keys that may not be written are ignored; {} means not given (§8.5, Q20)', async () => {
  const { send } = await openDesk()
  const { status } = await send('POST Tickets', {
    subject: 'Unseen',
    detail: 'No light.',
    problemtype: { id: 20 },
    clientReporter: ana,
    location: {},
    statustype: {},
    reportDateUtc: '2020-01-01T00:00:00Z',
    id: 5,
    isDeleted: true,
    levelNumber: '2',
  })
  expect(status).toBe(201)
  expect((await send('GET Tickets/1005')).value).toMatchObject({
    subject: null,
    locationId: null,
    reportDateUtc: '2026-10-05T12:00:00Z',
    isDeleted: false,
    levelNumber: '1',
  })
})

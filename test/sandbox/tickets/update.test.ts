import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

test('an update changes what it speaks of and answers the whole ticket (§8.6)', async () => {
  const { send } = await openDesk()
  const before = (await send('GET Tickets/1001')).value
  const { status, value } = await send('PUT Tickets/1001', { statustype: { id: 2 } })
  expect(status).toBe(200)
  expect(value).toEqual({
    ...before,
    statusTypeId: 2,
    statustype: { id: 2, type: 'StatusType', statusTypeName: 'Pending' },
    lastUpdated: '2026-10-05T12:00:00Z',
  })
})

test('null clears, {} means not given (§7)', async () => {
  const { send } = await openDesk()
  const cleared = await send('PUT Tickets/1004', { clientTech: null, location: {}, ccAddressesForTech: '' })
  expect(cleared.value).toMatchObject({
    techId: null,
    clientTech: null,
    locationId: 1,
    ccAddressesForTech: null,
  })
})

test('what a ticket must have cannot be cleared (§8.5)', async () => {
  const { send } = await openDesk()
  for (const key of ['statustype', 'problemtype', 'detail', 'clientReporter']) {
    expect((await send('PUT Tickets/1001', { [key]: null })).status).toBe(400)
  }
})

test('where rooms are required, no ticket is made without one and none loses its own (§16.6)', async () => {
  const { send } = await openDesk({
    more: (db) => {
      db.run('update preference set room_required = 1')
      db.run("update ticket set room = '114' where id = 1001")
    },
  })
  const reason = 'room is required.'
  const made = { detail: 'No light.', problemtype: { id: 20 }, clientReporter: { id: 1 } }
  expect(await send('POST Tickets', made)).toMatchObject({ status: 400, value: { reason } })
  expect((await send('POST Tickets', { ...made, room: '12' })).status).toBe(201)
  expect(await send('PUT Tickets/1001', { room: '' })).toMatchObject({ status: 400, value: { reason } })
  expect((await send('PUT Tickets/1004', { subject: 'Still without a room' })).status).toBe(200)
})

test('where subjects are off, none is kept of what is sent (§16.6)', async () => {
  const { send } = await openDesk({ more: (db) => db.run('update preference set use_subject = 0') })
  expect((await send('PUT Tickets/1001', { subject: 'Unseen' })).value.subject).toBe('OMIS freezes')
})

test('a whole ticket that was read can be sent back; keys that may not be written do nothing (§8.6)', async () => {
  const { send } = await openDesk()
  const { value: read } = await send('GET Tickets/1004')
  const { value } = await send('PUT Tickets/1004', { ...read, subject: 'Renamed' })
  expect(value).toEqual({ ...read, subject: 'Renamed', lastUpdated: '2026-10-05T12:00:00Z' })
})

test('an update that changes nothing leaves lastUpdated alone', async () => {
  const { send } = await openDesk()
  const { value } = await send('PUT Tickets/1001', { subject: 'OMIS freezes', sendEmail: false })
  expect(value.lastUpdated).toBe('2026-10-01T08:00:00Z')
})

test('custom fields are written as customFields one by one, and a required one cannot be emptied (§11, Q19)', async () => {
  const { send } = await openDesk()
  const write = (definitionId: number, restValue: string | null) =>
    send('PUT Tickets/1001', { customFields: [{ definitionId, restValue }] })
  await write(40, '555-0100')
  expect((await write(41, 'Release')).value.ticketCustomFields).toEqual([
    { type: 'TicketCustomField', definitionId: 40, restValue: '555-0100' },
    { type: 'TicketCustomField', definitionId: 41, restValue: 'Release' },
  ])
  expect(await write(40, '')).toMatchObject({
    status: 400,
    value: { reason: 'Required custom fields are missing: Callback number' },
  })
  expect((await write(41, null)).value.ticketCustomFields[1].restValue).toBeNull()
})

test('a new request type sends the ticket to its group (§16.2)', async () => {
  const { send } = await openDesk()
  const { value } = await send('PUT Tickets/1004', { problemtype: { type: 'ProblemType', id: 20 } })
  expect(value).toMatchObject({
    techId: null,
    techGroupLevel: { levelName: 'Network&nbsp;&nbsp;Level 1' },
    problemtype: { detailDisplayName: 'Data circuits' },
  })
})

test('an approval status is refused where the request type has no approval (§12.2, Q14)', async () => {
  const { send } = await openDesk()
  expect((await send('PUT Tickets/1001', { statustype: { id: 8 } })).status).toBe(400)
})

test('closing sets the close date, reopening clears it (§16.1)', async () => {
  const { send } = await openDesk()
  expect((await send('PUT Tickets/1001', { statustype: { id: 3 } })).value.closeDate).toBe(
    '2026-10-05T12:00:00Z',
  )
  expect((await send('PUT Tickets/1001', { statustype: { id: 1 } })).value.closeDate).toBeNull()
})

test('deleting keeps the row: lists hide it, the deleted qualifier shows it, opening is 400 (§8.7, Q27)', async () => {
  const { send } = await openDesk()
  expect(await send('DELETE Tickets/1001')).toMatchObject({
    status: 200,
    value: { id: 1001, isDeleted: true },
  })
  expect((await send('GET Tickets/1001')).status).toBe(400)
  const all = await send('GET Tickets?qualifier=((deleted=null)or(deleted=0)or(deleted=1))')
  expect(all.value.map((row: { id: number }) => row.id)).toEqual([1001, 1004, 1002, 1003])
  expect((await send('DELETE Tickets/1001')).status).toBe(400)
})

test('changing needs the permission too (§16.7)', async () => {
  const { send } = await openDesk({
    more: (db) => db.run('update tech set may_edit_tickets = 0 where id = 2'),
  })
  expect((await send('PUT Tickets/1001', { subject: 'Renamed' })).status).toBe(403)
  expect((await send('GET Tickets/1004/escalate')).status).toBe(403)
  expect((await send('GET Tickets/1004')).value.ticketEditable).toBe(false)
})

test('deleting needs the permission (§8.7, §16.7)', async () => {
  const { send } = await openDesk()
  expect(await send(`DELETE Tickets/1002?apiKey=${keys.cleo}`)).toMatchObject({
    status: 403,
    text: 'Permission denied.',
  })
})

test('escalating goes to the next level by its rule, and back; beyond either end is 400 (§8.8)', async () => {
  const { send } = await openDesk()
  const up = await send('GET Tickets/1004/escalate')
  expect(up.value).toMatchObject({ levelNumber: '2', techId: 1, canEscalate: false })
  expect((await send('PUT Tickets/1004/escalate')).status).toBe(400)
  const down = await send('POST Tickets/1004/deescalate')
  expect(down.value).toMatchObject({ levelNumber: '1', techId: 2, canEscalate: true })
  expect((await send('GET Tickets/1004/deescalate')).status).toBe(400)
})

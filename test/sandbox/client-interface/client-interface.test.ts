import { afterEach, beforeEach, expect, test } from 'vitest'
import { passwordOfAna, smallDesk, type Reply, type Sending, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeEach(() => {
  desk = smallDesk()
})

afterEach(() => desk.close())

const asAna = (method: string, resource: string, sending: Sending = {}): Reply =>
  desk.ask(method, `clientInterface/${resource}`, { ...sending, as: passwordOfAna })

test('§14 a requester lists his own tickets, with or without a qualifier', () => {
  expect(asAna('GET', 'Tickets?page=1&limit=3').body).toMatchObject([
    { id: 1001, shortSubject: 'Printer jam' },
  ])
  expect(asAna('GET', `Tickets?qualifier=${encodeURIComponent(`(subject like 'Badge*')`)}`).body).toEqual([])
})

test('§14 the long form has neither hidden notes nor keys of technicians', () => {
  const { body } = asAna('GET', 'Tickets/1001')
  expect(body).toMatchObject({
    id: 1001,
    type: 'Ticket',
    clientTech: { displayName: 'Lena Vogel' },
    notes: [{ id: 501 }],
    enabledStatusTypes: [
      { id: 1, type: 'StatusType', statusTypeName: 'Open' },
      { id: 3, type: 'StatusType', statusTypeName: 'Closed' },
      { id: 4, type: 'StatusType', statusTypeName: 'Cancelled' },
    ],
  })
  expect(body).not.toHaveProperty('ccAddressesForTech')
  expect(body).not.toHaveProperty('canEscalate')
})

test('§14 tickets of others look as if they did not exist', () => {
  expect(asAna('GET', 'Tickets/1002').status).toBe(404)
  expect(asAna('PUT', 'Tickets/1002', { body: { statustype: { id: 3 } } }).status).toBe(404)
})

test('§14 a new ticket is the caller’s own, whatever the body says', () => {
  const made = asAna('POST', 'Tickets', {
    body: {
      problemtype: { type: 'RequestType', id: 10 },
      subject: 'No network',
      detail: 'The socket is dead.',
      clientReporter: { type: 'Client', id: 22 },
      clientTech: { type: 'Tech', id: 1 },
      statustype: { type: 'StatusType', id: 3 },
    },
  })
  expect(made).toMatchObject({
    status: 201,
    body: { id: 1003, type: 'Ticket', locationId: 7, statusTypeId: 1 },
  })
  expect(desk.ask('GET', 'Tickets/1003').body).toMatchObject({
    clientId: 21,
    clientTech: { displayName: 'Lena Vogel' },
    departmentId: 2,
  })
})

test('§14 a note of a requester is a ClientNote', () => {
  const made = asAna('POST', 'ClientNotes', {
    body: {
      noteText: 'It works again.',
      jobticket: { type: 'JobTicket', id: 1001 },
      isHidden: true,
      statusTypeId: 3,
    },
  })
  expect(made).toMatchObject({
    status: 201,
    body: { id: 504, type: 'ClientNote', noteText: 'It works again.', jobticket: { id: 1001 } },
  })
  expect(asAna('GET', 'Tickets/1001').body).toMatchObject({
    statusTypeId: 1,
    notes: [{ id: 504, type: 'ClientNote', isTechNote: false, isHidden: false }, { id: 501 }],
  })
  expect(asAna('POST', 'ClientNotes', { body: { noteText: 'Hello', jobticket: { id: 1002 } } }).status).toBe(
    400,
  )
})

test('§14 a requester closes, reopens and cancels, and nothing else', () => {
  expect(
    asAna('PUT', 'Tickets/1001', { body: { statustype: { id: 3 }, subject: 'Mine' } }).body,
  ).toMatchObject({
    statusTypeId: 3,
    subject: 'Printer jam',
  })
  expect(asAna('PUT', 'Tickets/1001', { body: { statustype: { id: 1 } } }).body).toMatchObject({
    statusTypeId: 1,
  })
  expect(asAna('PUT', 'Tickets/1001', { body: { statustype: { id: 5 } } })).toMatchObject({
    status: 400,
    body: { reason: 'A requester may only close, reopen or cancel a ticket.' },
  })
})

test('§14 the look-ups that a form needs', () => {
  expect(asAna('GET', 'RequestTypes?list=all').body).toMatchObject([{ id: 10 }, { id: 11 }, { id: 13 }])
  expect(asAna('GET', 'RequestTypes/11').body).toMatchObject({ customFieldDefinitions: [{ id: 31 }] })
  expect(asAna('GET', 'StatusTypes').body).toHaveLength(5)
  expect(asAna('GET', 'Locations/7').body).toMatchObject({ id: 7 })
  expect(asAna('POST', 'Locations', { body: { locationName: 'Mine' } }).status).toBe(405)
  expect(asAna('GET', 'Departments').body).toHaveLength(2)
  expect(asAna('GET', 'Rooms').body).toHaveLength(1)
  expect(asAna('GET', 'Preferences').body).toMatchObject({ type: 'Preference' })
})

test('§14 technicians are kept out of it, and requesters out of the technicians’ part', () => {
  expect(desk.ask('GET', 'clientInterface/Tickets').status).toBe(403)
  expect(desk.ask('GET', 'Techs', { as: passwordOfAna }).status).toBe(403)
})

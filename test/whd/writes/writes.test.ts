import { expect, test } from 'vitest'

import { UnknownOutcomeError } from '#errors.ts'

import noteStub from '../../samples/note-create-response.shape.json' with { type: 'json' }
import ticketStub from '../../samples/ticket-create-response.shape.json' with { type: 'json' }
import { scripted } from '../../support/scripted-transport.ts'
import { deskOf } from '../../support/whd/desk.ts'
import { newTicket } from '../../support/desk/new-ticket.ts'

const small = newTicket({ type: 11, subject: null, detail: 'a < b & c', requester: null })

test('the smallest new ticket leaves all else to the server', async () => {
  const body = {
    problemtype: { type: 'ProblemType', id: 11 },
    detail: 'a < b & c',
    assignToCreatingTech: false,
  }
  const { transport } = scripted([{ method: 'POST', path: 'Tickets', body, status: 201, json: ticketStub }])
  expect(await deskOf(transport).create(small)).toEqual({ id: ticketStub.id })
})

test('a new ticket carries all that was given, as references and switches', async () => {
  const body = {
    problemtype: { type: 'ProblemType', id: 11 },
    subject: 'Badge printer offline',
    detail: 'It blinks.',
    clientReporter: { type: 'Client', id: 12 },
    location: { type: 'Location', id: 3 },
    department: { type: 'Department', id: 2 },
    room: '114',
    prioritytype: { type: 'PriorityType', id: 2 },
    clientTech: { type: 'Tech', id: 7 },
    assignToCreatingTech: false,
    assets: [{ type: 'Asset', id: 5 }],
    ccAddressesForTech: 'tom.beckett@example.org,lena.vogel@example.org',
    customFields: [{ definitionId: 30, restValue: '555-0134' }],
    emailClient: true,
    emailTech: true,
    emailTechGroupLevel: false,
    emailGroupManager: false,
    emailCc: true,
    emailBcc: true,
    sendEmail: true,
  }
  const { transport } = scripted([{ method: 'POST', path: 'Tickets', body, status: 201, json: ticketStub }])
  const made = await deskOf(transport).create({
    type: 11,
    subject: 'Badge printer offline',
    detail: 'It blinks.',
    requester: 12,
    location: 3,
    department: 2,
    room: '114',
    priority: 2,
    tech: 7,
    assets: [5],
    cc: ['tom.beckett@example.org', 'lena.vogel@example.org'],
    fields: new Map([[30, '555-0134']]),
    mail: { requester: true, tech: true, group: false, cc: true },
  })
  expect(made).toEqual({ id: 1042 })
})

test('an update sends what changes, and null to clear', async () => {
  const body = {
    statustype: { type: 'StatusType', id: 5 },
    clientTech: null,
    room: null,
    customFields: [{ definitionId: 30, restValue: null }],
  }
  const { transport, seen } = scripted([{ method: 'PUT', path: 'Tickets/1042', body, json: { id: 1042 } }])
  await deskOf(transport).update(1042, { status: 5, tech: null, room: null, fields: new Map([[30, null]]) })
  expect(seen).toEqual(['PUT Tickets/1042'])
})

test('without mail every switch is off', async () => {
  const body = {
    prioritytype: { type: 'PriorityType', id: 1 },
    emailClient: false,
    emailTech: false,
    emailTechGroupLevel: false,
    emailGroupManager: false,
    emailCc: false,
    emailBcc: false,
    sendEmail: false,
  }
  const { transport, seen } = scripted([{ method: 'PUT', path: 'Tickets/1042', body, json: { id: 1042 } }])
  await deskOf(transport).update(1042, {
    priority: 1,
    mail: { requester: false, tech: false, group: false, cc: false },
  })
  expect(seen).toHaveLength(1)
})

test('a solution and the new status are one request', async () => {
  const body = {
    noteText: 'Replaced the cable.',
    jobticket: { type: 'JobTicket', id: 1042 },
    workTime: '20',
    isHidden: false,
    isSolution: true,
    statusTypeId: 5,
  }
  const { transport } = scripted([{ method: 'POST', path: 'TechNotes', body, status: 201, json: noteStub }])
  const note = { text: 'Replaced the cable.', hidden: false, solution: true, minutes: 20, status: 5 }
  expect(await deskOf(transport).addNote(1042, note)).toEqual({ id: noteStub.id })
})

test('a note that was taken without a number may or may not be there', async () => {
  const { transport } = scripted([{ method: 'POST', path: 'TechNotes', status: 201, json: {} }])
  const adding = deskOf(transport).addNote(1042, { text: 'x', hidden: true, solution: false, minutes: 0 })
  await expect(adding).rejects.toThrow(UnknownOutcomeError)
})

test('a write is never sent twice by itself', async () => {
  const { transport, seen } = scripted([{ method: 'POST', path: 'Tickets', status: 503 }])
  await expect(deskOf(transport).create(small)).rejects.toThrow(UnknownOutcomeError)
  expect(seen).toEqual(['POST Tickets'])
})

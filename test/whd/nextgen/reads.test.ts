import { describe, expect, test } from 'vitest'

import type { Scope } from '#desk/helpdesk.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { all, memorySessions } from '../../support/whd/desk.ts'
import { goodToken, nextgenDeskOf, page } from '../../support/whd/nextgen-desk.ts'
import { ticketRow } from '../../support/whd/ticket-row.ts'

const deleted = '((deleted = null) or (deleted = 0))'

test.each<[Scope, string, string | null]>([
  ['mine', 'Tickets/mine', null],
  ['my-groups', 'Tickets/group', null],
  ['flagged', 'Tickets/flagged', null],
  ['recent', 'Tickets/recent', null],
  ['all', 'Tickets', deleted],
])('tickets of the scope %s come from %s, in the long form', async (scope, path, qualifier) => {
  const query = { style: 'detailed', page: '1', list: null, qualifier }
  const { transport } = scripted([{ path, query, json: page([ticketRow(1042)]) }])
  const [ticket] = await all(nextgenDeskOf(transport).tickets({ scope, filter: null, limit: 5 }))
  expect(ticket).toMatchObject({
    id: 1042,
    subject: 'Badge printer offline',
    url: 'https://helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042',
  })
})

test('a filter is sent in the same language as ever', async () => {
  const { transport } = scripted([
    { path: 'Tickets/group', query: { qualifier: '(priorityTypeId = 1)' }, json: page([]) },
  ])
  const filter = { op: 'test', key: 'priority', ids: [1] } as const
  expect(await all(nextgenDeskOf(transport).tickets({ scope: 'my-groups', filter, limit: null }))).toEqual([])
})

test('tickets by number come by one qualifier', async () => {
  const { transport } = scripted([
    {
      path: 'Tickets',
      query: { style: 'detailed', qualifier: '((jobTicketId = 12) or (jobTicketId = 1042))' },
      json: page([ticketRow(1042), ticketRow(12)]),
    },
  ])
  expect(await all(nextgenDeskOf(transport).ticketsById([1042, 12]))).toHaveLength(2)
})

test('a ticket has its notes, and one that the list brings without its text is asked for by its number', async () => {
  const note = { type: 'TechNote', isTechNote: true, dateUtc: '2026-10-01T15:00:00Z' }
  const { transport, seen } = scripted([
    {
      path: 'Tickets/1042',
      query: { style: 'detailed' },
      json: ticketRow(1042, { notes: [{ id: 1 }, { id: 2 }] }),
    },
    {
      path: 'TicketNote',
      query: { jobTicketId: '1042', style: 'detailed' },
      json: page([
        { id: 2, ...note },
        { id: 1, ...note, noteText: 'Looked at it' },
      ]),
    },
    { path: 'TicketNote/2', json: { id: 2, ...note, mobileNoteText: 'New toner' } },
  ])
  const { notes } = await nextgenDeskOf(transport).ticket(1042)
  expect(notes.map(({ text }) => text)).toEqual(['Looked at it', 'New toner'])
  expect(seen).toHaveLength(3)
})

describe('who is signed in', () => {
  const preference: Reply = { path: 'Preference', json: { id: 1 } }
  const tech: Reply = {
    path: 'Tech/7',
    query: { style: null },
    json: { id: 7, displayName: 'Dana Whitfield', email: 'dana@example.org' },
  }
  const noTech = { ...goodToken, techId: null }

  test('the token tells; the server may keep its version to itself', async () => {
    const { transport } = scripted([preference, tech])
    expect(await nextgenDeskOf(transport).whoAmI()).toEqual({
      techId: 7,
      name: 'Dana Whitfield',
      username: null,
      email: 'dana@example.org',
      version: null,
    })
  })

  test('else the current tech is asked for, in the singular and then in the plural', async () => {
    const { transport, seen } = scripted([
      preference,
      { path: 'Tech/currentTech', status: 404, text: 'not found' },
      { path: 'Techs/currentTech', json: { id: 7 } },
      tech,
    ])
    const who = await nextgenDeskOf(transport, { sessions: memorySessions(noTech) }).whoAmI()
    expect(who.techId).toBe(7)
    expect(seen).toHaveLength(4)
  })
})

describe('requesters', () => {
  const ana = { id: 12, firstName: 'Ana', lastName: 'Ruiz', email: 'ana.ruiz@example.org' }

  test('are asked for by a whole e-mail address', async () => {
    const { transport } = scripted([{ path: 'Client/ana.ruiz%40example.org', json: ana }])
    expect(await nextgenDeskOf(transport).requesters('ana.ruiz@example.org')).toMatchObject([{ id: 12 }])
  })

  test('are searched for by a part of one, and in no directory', async () => {
    const { transport } = scripted([
      { path: 'Client/ruiz%40exam', status: 404, json: { message: 'none' } },
      { path: 'Client', query: { searchLdap: null }, json: page([ana]) },
    ])
    const desk = nextgenDeskOf(transport)
    expect(await desk.requesters('ruiz@exam')).toMatchObject([{ id: 12, name: 'Ana Ruiz' }])
    expect(await desk.directory('ruiz@exam')).toEqual([])
  })
})

test('lists are named in the singular, and asked for no style where none is known', async () => {
  const plain = { style: null, list: null }
  const { transport } = scripted([
    { path: 'StatusType', query: plain, json: page([{ id: 1, statusTypeName: 'Open' }]) },
    { path: 'PriorityType', query: plain, json: page([]) },
    { path: 'Department', query: plain, json: page([]) },
    { path: 'CustomFieldDefinition', query: plain, json: page([]) },
    { path: 'Tech', query: plain, json: page([{ id: 7, displayName: 'Dana Whitfield' }]) },
    { path: 'RequestType', query: plain, json: page([{ id: 3 }, { id: 4, problemTypeName: 'OMIS' }]) },
    { path: 'RequestType/3', query: plain, json: { id: 3, problemTypeName: 'Applications' } },
    { path: 'Asset', query: { style: 'detailed' }, json: page([]) },
    { path: 'Preference', json: {} },
    { path: 'Tickets', json: page([]) },
  ])
  const desk = nextgenDeskOf(transport)
  expect(await desk.statuses()).toEqual([{ id: 1, name: 'Open', state: 'open' }])
  await desk.priorities()
  await desk.departments()
  await desk.fields()
  await desk.assets('')
  expect(await desk.techs()).toMatchObject([{ id: 7, active: true }])
  expect((await desk.types()).map(({ name }) => name)).toEqual(['Applications', 'OMIS'])
})

test('what the server does not know says how to look further', async () => {
  const { transport } = scripted([{ path: 'PriorityType', status: 404, text: '<h1>Not Found</h1>' }])
  await expect(nextgenDeskOf(transport).priorities()).rejects.toMatchObject({
    exit: 10,
    message: 'This server does not take GET PriorityType (status 404): Not Found',
    hint: 'Look further with: helpdesk api PriorityType. For a server before 2026.4: helpdesk login --api legacy',
  })
})

test('a ticket that is not there is not found', async () => {
  const { transport } = scripted([{ path: 'Tickets/5', status: 404, json: { message: 'gone' } }])
  await expect(nextgenDeskOf(transport).current(5)).rejects.toMatchObject({ exit: 3 })
})

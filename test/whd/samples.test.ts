import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import type { FullTicket } from '#desk/ticket.ts'

import assets from '../samples/asset-short.fragment.json' with { type: 'json' }
import assetStatuses from '../samples/assetstatuses-list.fragment.json' with { type: 'json' }
import uploads from '../samples/attachment-upload-errors.json' with { type: 'json' }
import latest from '../samples/latestnote-and-note.fragment.json' with { type: 'json' }
import madeNote from '../samples/note-create-response.shape.json' with { type: 'json' }
import preferences from '../samples/preferences.12.1.0.json' with { type: 'json' }
import priorities from '../samples/prioritytypes-list.shape.json' with { type: 'json' }
import types from '../samples/requesttypes-list.json' with { type: 'json' }
import session from '../samples/session.json' with { type: 'json' }
import statuses from '../samples/statustypes-list.shape.json' with { type: 'json' }
import madeTicket from '../samples/ticket-create-response.shape.json' with { type: 'json' }
import detailed from '../samples/ticket-detail.fragments.2019.json' with { type: 'json' }
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { all, deskOf, memorySessions } from '../support/whd/desk.ts'
import { newTicket } from '../support/desk/new-ticket.ts'

const ask = (...replies: readonly Reply[]) => deskOf(scripted(replies).transport)

describe('lists', () => {
  test('StatusTypes are statuses with the state that the site gives them', async () => {
    const found = await ask(
      { path: 'StatusTypes', json: statuses },
      { path: 'Preferences', json: preferences },
      { path: 'Tickets', query: { limit: '5' }, json: [] },
      { path: 'Tickets', query: { limit: '1' }, json: [] },
    ).statuses()
    expect(found).toEqual([
      { id: 1, name: 'Open', state: 'open' },
      { id: 2, name: 'Pending', state: 'waiting' },
    ])
  })

  test('PriorityTypes are priorities with the time they leave', async () => {
    expect(await ask({ path: 'PriorityTypes', json: priorities }).priorities()).toEqual([
      { id: 1, name: 'Urgent', dueMinutes: 240 },
      { id: 2, name: 'High', dueMinutes: 480 },
    ])
  })

  test('RequestTypes are request types with the group that serves them', async () => {
    const more = { archived: false, hidesSubject: false, approval: null, fieldIds: [], parentId: null }
    const desk = ask({ path: 'RequestTypes', json: types })
    expect(await desk.types()).toEqual([
      { id: 10, name: 'Network', path: ['Network'], group: 'Network', priorityId: 3, ...more },
      { id: 14, name: 'Voice Mail', path: ['Voice Mail'], group: 'Network', priorityId: 4, ...more },
    ])
    expect(await desk.groups()).toEqual([{ name: 'Network', typeIds: [10, 14] }])
  })

  test('Preferences are the rules for tickets, and tell the version', async () => {
    const desk = ask(
      { path: 'Preferences', json: preferences },
      { path: 'Techs/currentTech', json: detailed.clientTech },
      { path: 'Techs/2', json: detailed.clientTech },
    )
    expect(await desk.rules()).toEqual({
      requesterRequired: true,
      usesRooms: true,
      usesDepartments: true,
      defaultPriorityId: 3,
      defaultStatusId: 1,
    })
    expect(await desk.whoAmI()).toEqual({
      techId: 2,
      name: 'Lena Vogel',
      username: null,
      email: 'lena.vogel@example.org',
      version: '12.8.8.2585',
    })
  })
})

test('Session opens a session that the next request carries', async () => {
  const sessions = memorySessions()
  const { transport } = scripted([
    {
      path: 'Session',
      json: session,
      headers: { 'set-cookie': 'JSESSIONID=j1; Path=/helpdesk; Secure; HttpOnly' },
    },
    {
      path: 'PriorityTypes',
      query: { sessionKey: session.sessionKey },
      sent: { cookie: 'JSESSIONID=j1' },
      json: [],
    },
  ])
  const opening = { mode: 'password', username: 'lvogel', password: 'correct-horse' } as const
  await deskOf(transport, { sessions, credentials: { mode: 'session', opening } }).priorities()
  expect(await sessions.read()).toEqual({
    key: session.sessionKey,
    cookies: [{ name: 'JSESSIONID', value: 'j1' }],
    instanceId: -1,
    techId: 2,
  })
})

describe('a ticket', () => {
  /** The fragments stand in an answer with the two keys without which there is no ticket. */
  const answer = { id: 1042, lastUpdated: '2026-07-17T09:48:00Z', ...detailed }

  test('in a list has its people, places and names in the desk’s words', async () => {
    const desk = ask({ path: 'Tickets', json: [answer] })
    const [ticket] = await all(desk.tickets({ scope: 'mine', filter: null, limit: null }))
    expect(ticket).toMatchObject({
      id: 1042,
      status: 'Open',
      state: 'open',
      priority: 'Medium',
      type: 'VPN',
      typePath: ['Network', 'VPN'],
      group: 'Network',
      level: 1,
      tech: 'Lena Vogel',
      requester: 'Dee Novak',
      requesterEmail: 'dee.novak@example.org',
      location: 'Parole Region North',
      department: 'Records',
      noteCount: 1,
      ids: { status: 1, priority: 3, type: 11, tech: 2, requester: 24, location: 10, department: 2 },
    })
  })

  test('alone has its notes with author, text and time', async () => {
    const desk = ask({ path: 'Tickets/1042', json: answer }, { path: 'TicketNotes', json: detailed.notes })
    expect((await desk.ticket(1042)).notes).toEqual([note])
  })

  test('its requester is a person of the desk', async () => {
    const desk = ask({ path: 'Clients/24', json: detailed.clientReporter })
    expect(await desk.requester(24)).toEqual({
      id: 24,
      name: 'Dee Novak',
      email: 'dee.novak@example.org',
      username: 'dnovak',
      phone: '555-0124',
      location: 'Parole Region North',
      locationId: 10,
      department: null,
      departmentId: null,
      room: null,
    })
  })

  test('its department and location are those of the lists', async () => {
    const desk = ask(
      { path: 'Departments', json: [detailed.department] },
      { path: 'Locations', json: [detailed.location] },
    )
    expect(await desk.departments()).toEqual([{ id: 2, name: 'Records' }])
    expect(await desk.locations()).toEqual([{ id: 10, name: 'Parole Region North' }])
  })

  test('of a server with a wrong Z has notes at their true time, and latestNote does no harm', async () => {
    const row = { ...answer, ...latest }
    const desk = ask({ path: 'Tickets/1042', json: row }, { path: 'TicketNotes', json: latest.notes })
    expect((await desk.ticket(1042)).notes).toEqual([note])
  })

  const note: FullTicket['notes'][number] = {
    id: 512,
    at: '2026-07-17T09:48:00Z',
    author: 'Lena Vogel',
    kind: 'tech',
    hidden: false,
    solution: false,
    minutes: 0,
    text: 'The drawer was open.',
    source: 'The drawer was open.',
    attachments: [],
  }
})

describe('answers to writes', () => {
  const ticket = newTicket({
    type: 10,
    subject: 'Badge printer offline',
    detail: 'No badge since noon.',
    requester: 24,
  })

  test('the stub of a new ticket tells its number', async () => {
    const desk = ask({ method: 'POST', path: 'Tickets', status: 201, json: madeTicket })
    expect(await desk.create(ticket)).toEqual({ id: 1042 })
  })

  test('the stub of a new note tells its number', async () => {
    const desk = ask({ method: 'POST', path: 'TechNotes', status: 201, json: madeNote })
    const typed = { text: madeNote.noteText, hidden: false, solution: false, minutes: 0 }
    expect(await desk.addNote(1042, typed)).toEqual({ id: 512 })
  })
})

describe('answers that only a request of one’s own meets', () => {
  const upload = '/helpdesk/attachment/upload'

  test.each(uploads)('an upload answered with $http comes back as it is', async ({ http, body }) => {
    const desk = ask({ method: 'POST', path: upload, status: http, json: body })
    const sent = { method: 'POST', path: upload, body: new TextEncoder().encode('log') } as const
    const answer = await desk.raw(sent)
    expect([answer.status, JSON.parse(new TextDecoder().decode(answer.body))]).toEqual([http, body])
  })

  test.each([
    ['Assets?assetNumber=4100', 'Assets', assets],
    ['AssetStatuses', 'AssetStatuses', assetStatuses],
  ])('%s comes back as it is', async (path, resource, rows) => {
    const answer = await ask({ path: resource, json: rows }).raw({ method: 'GET', path })
    expect(JSON.parse(new TextDecoder().decode(answer.body))).toEqual(rows)
  })
})

test('every sample is decoded, but the ones of the successor API, which this dialect does not speak', () => {
  const source = readFileSync(new URL('samples.test.ts', import.meta.url), 'utf8')
  const samples = readdirSync(new URL('../samples/', import.meta.url)).filter((name) =>
    name.endsWith('.json'),
  )
  expect(samples.filter((name) => !source.includes(`/${name}'`))).toEqual(['nextgen-reconstructed.json'])
})

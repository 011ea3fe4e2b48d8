import { expect, test } from 'vitest'

import { SignInError } from '#errors.ts'
import type { Credentials } from '#whd/options.ts'

import { scripted } from '../../../support/scripted-transport.ts'
import { deskOf, memorySessions } from '../../../support/whd/desk.ts'

const opening: Credentials = { mode: 'password', username: 'aruiz', password: 'pass word' }
const session: Credentials = { mode: 'session', opening }

const opened = {
  path: 'Session',
  query: { username: 'aruiz', password: 'pass word' },
  json: { type: 'Session', sessionKey: 'Kfresh', instanceId: -1, currentTechId: 7 },
  headers: { 'set-cookie': ['JSESSIONID=fresh; Path=/helpdesk; Secure', 'wosid=w2'] },
}
const inFreshSession = { query: { sessionKey: 'Kfresh' }, sent: { cookie: 'JSESSIONID=fresh; wosid=w2' } }
const ended = { key: 'Kold', cookies: [{ name: 'JSESSIONID', value: 'old' }], instanceId: -1, techId: 7 }
const inEndedSession = { query: { sessionKey: 'Kold' }, sent: { cookie: 'JSESSIONID=old' }, status: 401 }

test.each<[string, Credentials, Record<string, string | null>]>([
  ['a key', { mode: 'key', apiKey: 'k1' }, { apiKey: 'k1', username: null }],
  [
    'an application key',
    { mode: 'app-key', apiKey: 'k2', username: 'aruiz' },
    { apiKey: 'k2', username: 'aruiz' },
  ],
  ['a password', opening, { username: 'aruiz', password: 'pass word', apiKey: null }],
])('%s travels in the query of every request', async (_, credentials, query) => {
  const { transport, seen } = scripted([{ path: 'Preferences', query, json: { id: 1 } }])
  await deskOf(transport, { credentials }).rules()
  expect(seen).toEqual(['GET Preferences'])
})

test('a session is opened when it is first needed, kept, and used with its cookies', async () => {
  const { transport } = scripted([opened, { path: 'Preferences', ...inFreshSession, json: { id: 1 } }])
  const sessions = memorySessions()
  await deskOf(transport, { credentials: session, sessions }).rules()
  expect(await sessions.read()).toEqual({
    key: 'Kfresh',
    cookies: [
      { name: 'JSESSIONID', value: 'fresh' },
      { name: 'wosid', value: 'w2' },
    ],
    instanceId: -1,
    techId: 7,
  })
})

test('a session that was kept is used again', async () => {
  const { transport, seen } = scripted([
    { path: 'Preferences', ...inEndedSession, status: 200, json: { id: 1 } },
  ])
  await deskOf(transport, { credentials: session, sessions: memorySessions(ended) }).rules()
  expect(seen).toEqual(['GET Preferences'])
})

test('a session that has ended is opened again, and the read repeated', async () => {
  const { transport, seen } = scripted([
    { path: 'Preferences', ...inEndedSession },
    opened,
    { path: 'Preferences', ...inFreshSession, json: { id: 1 } },
  ])
  await deskOf(transport, { credentials: session, sessions: memorySessions(ended) }).rules()
  expect(seen).toEqual(['GET Preferences', 'GET Session', 'GET Preferences'])
})

test('so is a write, which the server refused without doing it', async () => {
  const { transport, seen } = scripted([
    { method: 'PUT', path: 'Tickets/1042', ...inEndedSession },
    opened,
    { method: 'PUT', path: 'Tickets/1042', ...inFreshSession, json: { id: 1042 } },
  ])
  await deskOf(transport, { credentials: session, sessions: memorySessions(ended) }).update(1042, { tech: 7 })
  expect(seen).toEqual(['PUT Tickets/1042', 'GET Session', 'PUT Tickets/1042'])
})

test('requests that meet the end of a session together open one new one', async () => {
  const { transport, seen } = scripted([
    { path: 'PriorityTypes', ...inEndedSession },
    { path: 'Locations', ...inEndedSession },
    opened,
    { path: 'PriorityTypes', ...inFreshSession, json: [] },
    { path: 'Locations', ...inFreshSession, json: [] },
  ])
  const desk = deskOf(transport, { credentials: session, sessions: memorySessions(ended) })
  await Promise.all([desk.priorities(), desk.locations()])
  expect(seen.filter((request) => request === 'GET Session')).toHaveLength(1)
})

test('a session is opened again only once', async () => {
  const { transport } = scripted([
    { path: 'Preferences', ...inEndedSession },
    opened,
    { path: 'Preferences', ...inFreshSession, status: 401, text: 'Authentication failure.' },
  ])
  const desk = deskOf(transport, { credentials: session, sessions: memorySessions(ended) })
  await expect(desk.rules()).rejects.toThrow(SignInError)
})

test('the end of a session may be told in a sentence under 200', async () => {
  const { transport, seen } = scripted([
    { path: 'Preferences', ...inEndedSession, status: 200, text: 'Authentication required.' },
    opened,
    { path: 'Preferences', ...inFreshSession, json: { id: 1 } },
  ])
  await deskOf(transport, { credentials: session, sessions: memorySessions(ended) }).rules()
  expect(seen).toEqual(['GET Preferences', 'GET Session', 'GET Preferences'])
})

test.each([
  ['401', 401, 'Authentication failure.'],
  ['400, for another kind of credentials', 400, 'x'],
  ['403, for another kind of credentials', 403, '{}'],
  ['a sentence under 200', 200, 'Authentication failure.'],
])('a password that opens no session is refused: %s', async (_, status, text) => {
  const { transport } = scripted([{ path: opened.path, query: opened.query, status, text }])
  await expect(deskOf(transport, { credentials: session }).rules()).rejects.toThrow(SignInError)
})

test('on a hosted server the instance stands in every path', async () => {
  const hosted = { ...opened, json: { ...opened.json, instanceId: 12 } }
  const { transport } = scripted([hosted, { path: 'Preferences', ...inFreshSession, json: { id: 1 } }])
  const paths: string[] = []
  const desk = deskOf(
    (request) => {
      paths.push(request.address.path)
      return transport(request)
    },
    { credentials: session },
  )
  await desk.rules()
  expect(paths.at(-1)).toBe('/helpdesk/WebObjects/Helpdesk.woa/12/ra/Preferences')
})

test('signing out ends the session on the server and forgets it', async () => {
  const { transport } = scripted([
    {
      method: 'DELETE',
      path: 'Session',
      query: { sessionKey: 'Kold' },
      sent: { cookie: 'JSESSIONID=old' },
      text: 'OK',
    },
  ])
  const sessions = memorySessions(ended)
  await deskOf(transport, { credentials: session, sessions }).signOut()
  expect(await sessions.read()).toBeNull()
})

test('signing out with a key has nothing to end', async () => {
  await expect(deskOf(scripted([]).transport).signOut()).resolves.toBeUndefined()
})

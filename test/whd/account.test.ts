import { expect, test } from 'vitest'

import { AnswerError, SignInError } from '#errors.ts'

import preferences from '../samples/preferences.12.1.0.json' with { type: 'json' }
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { deskOf } from '../support/whd/desk.ts'

const version: Reply = { path: 'Preferences', json: preferences }
const ana = {
  id: 7,
  type: 'Tech',
  displayName: 'Ana Ruiz',
  email: 'ana.ruiz@example.org',
  username: 'aruiz',
  inactive: 0,
  deleted: 0,
}
const details: Reply = { path: 'Techs/7', query: { style: 'details' }, json: ana }

const anaHere = {
  techId: 7,
  name: 'Ana Ruiz',
  username: 'aruiz',
  email: 'ana.ruiz@example.org',
  version: preferences.apiVersion,
}

test('a key is asked who it is, in two steps', async () => {
  const { transport } = scripted([
    version,
    { path: 'Techs/currentTech', json: { id: 7, type: 'Tech' } },
    details,
  ])
  expect(await deskOf(transport).whoAmI()).toEqual(anaHere)
})

test('an application key opens a session to learn who it acts as, and closes it', async () => {
  const { transport } = scripted([
    version,
    {
      path: 'Session',
      json: { sessionKey: 'K', instanceId: -1, currentTechId: 7 },
      headers: { 'set-cookie': 'JSESSIONID=j' },
    },
    {
      method: 'DELETE',
      path: 'Session',
      query: { sessionKey: 'K' },
      sent: { cookie: 'JSESSIONID=j' },
      text: 'OK',
    },
    details,
  ])
  const desk = deskOf(transport, { credentials: { mode: 'app-key', apiKey: 'k', username: 'aruiz' } })
  expect(await desk.whoAmI()).toEqual(anaHere)
})

test('an application key whose session names nobody is found by user name', async () => {
  const { transport } = scripted([
    version,
    { path: 'Session', json: { sessionKey: 'K', instanceId: -1 } },
    { method: 'DELETE', path: 'Session', text: 'OK' },
    { path: 'Techs/currentTech', status: 400, text: 'no' },
    { path: 'Techs', json: [ana] },
    details,
  ])
  const desk = deskOf(transport, { credentials: { mode: 'app-key', apiKey: 'k', username: 'ARuiz' } })
  expect(await desk.whoAmI()).toEqual(anaHere)
})

test('a server that does not tell an administrator who he is leaves it open', async () => {
  const { transport } = scripted([
    version,
    { path: 'Techs/currentTech', status: 403 },
    { path: 'Session', json: { sessionKey: 'K', instanceId: -1, currentTechId: 1 } },
    { method: 'DELETE', path: 'Session', text: 'OK' },
    { path: 'Techs/1', status: 403 },
  ])
  expect(await deskOf(transport).whoAmI()).toEqual({
    ...anaHere,
    techId: 1,
    name: null,
    username: null,
    email: null,
  })
})

test('a refused key is refused', async () => {
  const { transport } = scripted([{ path: 'Preferences', status: 401, text: 'Authentication failure.' }])
  await expect(deskOf(transport).whoAmI()).rejects.toThrow(SignInError)
})

test('another kind of server is not taken for a help desk', async () => {
  const { transport } = scripted([{ path: 'Preferences', status: 404, text: '<html>' }])
  await expect(deskOf(transport).whoAmI()).rejects.toThrow(AnswerError)
})

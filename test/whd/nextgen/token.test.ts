import { describe, expect, test } from 'vitest'

import { AnswerError, SignInError, UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { DirectCredentials } from '#whd/options.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { memorySessions, now } from '../../support/whd/desk.ts'
import { goodToken, nextgenDeskOf, page, signsInWith } from '../../support/whd/nextgen-desk.ts'

const fresh = { accessToken: 'aaa.bbb.ccc', tokenType: 'Bearer', expiresIn: 3600, currentTechId: 7 }
const exchanged: Reply = { method: 'POST', path: 'Token', json: fresh }
const preference = { path: 'Preference', json: { id: 1 } }
const withFresh = { sent: { authorization: 'Bearer aaa.bbb.ccc' } }

describe('a key or password is exchanged for a token', () => {
  test.each<[string, DirectCredentials, unknown]>([
    ['a key', { mode: 'key', apiKey: 'k1' }, { apiKey: 'k1' }],
    [
      'an application key',
      { mode: 'app-key', apiKey: 'k2', username: 'aruiz' },
      { apiKey: 'k2', username: 'aruiz' },
    ],
    [
      'a password',
      { mode: 'password', username: 'aruiz', password: 'p w' },
      { username: 'aruiz', password: 'p w' },
    ],
  ])('%s, in the body, and stands in no address', async (_, direct, body) => {
    const query = { apiKey: null, username: null, password: null }
    const origin = { origin: 'https://helpdesk.example.org' }
    const { transport, seen } = scripted([
      { ...exchanged, query, body, sent: origin },
      { ...preference, query, ...withFresh },
    ])
    await nextgenDeskOf(transport, { credentials: signsInWith(direct), sessions: memorySessions() }).rules()
    expect(seen).toEqual(['POST Token', 'GET Preference'])
  })

  test('which is kept for the next command, with the time to renew it: a minute before it expires', async () => {
    const sessions = memorySessions()
    const { transport } = scripted([exchanged, preference])
    await nextgenDeskOf(transport, { sessions }).rules()
    const until = now.getTime() + 3540_000
    expect(await sessions.read()).toEqual({
      accessToken: 'aaa.bbb.ccc',
      tokenType: 'Bearer',
      until,
      techId: 7,
    })
  })

  test('once for all requests that go out together', async () => {
    const empty = page([])
    const { transport, seen } = scripted([
      exchanged,
      { path: 'PriorityType', json: empty, ...withFresh },
      { path: 'Location', json: empty, ...withFresh },
    ])
    const desk = nextgenDeskOf(transport, { sessions: memorySessions() })
    await Promise.all([desk.priorities(), desk.locations()])
    expect(seen[0]).toBe('POST Token')
    expect(seen).toHaveLength(3)
  })
})

describe('a token that was kept', () => {
  test('is used without asking for the secret', async () => {
    const { transport, seen } = scripted([
      { ...preference, sent: { authorization: 'Bearer eyJh.eyJz.c2ln' } },
    ])
    const ask = () => Promise.reject(new SignInError('The keyring is locked.'))
    await nextgenDeskOf(transport, { credentials: { auth: 'key', username: null, ask } }).rules()
    expect(seen).toEqual(['GET Preference'])
  })

  test('is renewed when its time has come', async () => {
    const { transport, seen } = scripted([exchanged, { ...preference, ...withFresh }])
    const sessions = memorySessions({ ...goodToken, until: now.getTime() })
    await nextgenDeskOf(transport, { sessions }).rules()
    expect(seen).toEqual(['POST Token', 'GET Preference'])
  })

  test('is renewed while a command runs past its time', async () => {
    let clock = now.getTime()
    const { transport, seen } = scripted([
      preference,
      exchanged,
      { path: 'Location', json: page([]), ...withFresh },
    ])
    const desk = nextgenDeskOf(transport, { clock: { now: () => new Date(clock) } })
    await desk.rules()
    clock += 3600_000
    await desk.locations()
    expect(seen.map((line) => line.split('?')[0])).toEqual(['GET Preference', 'POST Token', 'GET Location'])
  })

  test('that the server no longer takes is renewed once, and the request sent again, a write as well', async () => {
    const put = { method: 'PUT', path: 'Tickets/1042' } as const
    const { transport, seen } = scripted([
      { ...put, sent: { authorization: 'Bearer eyJh.eyJz.c2ln' }, status: 401 },
      exchanged,
      { ...put, ...withFresh, json: { id: 1042 } },
    ])
    await nextgenDeskOf(transport).update(1042, { tech: 7 })
    expect(seen).toEqual(['PUT Tickets/1042', 'POST Token', 'PUT Tickets/1042'])
  })

  test('and is refused again is a refused sign-in', async () => {
    const { transport } = scripted([
      { ...preference, status: 401 },
      exchanged,
      { ...preference, status: 401, text: 'Token revoked' },
    ])
    await expect(nextgenDeskOf(transport).rules()).rejects.toThrow(
      new SignInError('The help desk refused the sign-in: Token revoked', {
        hint: 'Sign in again: helpdesk login',
      }),
    )
  })

  test('is revoked by signing out, and no longer kept', async () => {
    const sessions = memorySessions(goodToken)
    const { transport } = scripted([
      { method: 'DELETE', path: 'Token', sent: { authorization: 'Bearer eyJh.eyJz.c2ln' } },
    ])
    await nextgenDeskOf(transport, { sessions }).signOut()
    expect(await sessions.read()).toBeNull()
  })

  test('is nothing to revoke where there is none', async () => {
    const { transport, seen } = scripted([])
    await nextgenDeskOf(transport, { sessions: memorySessions() }).signOut()
    expect(seen).toEqual([])
  })
})

describe('an exchange that does not succeed', () => {
  test.each([400, 401, 403, 422])('with %i is a refused sign-in', async (status) => {
    const { transport } = scripted([{ ...exchanged, status, json: { message: 'no Qm3vN8xR2tLw7KpZ4sYb' } }])
    await expect(nextgenDeskOf(transport, { sessions: memorySessions() }).rules()).rejects.toThrow(
      new SignInError('The help desk refused the sign-in.', { hint: 'Sign in again: helpdesk login' }),
    )
  })

  test('with 404 says that the server is another one', async () => {
    const { transport } = scripted([{ ...exchanged, status: 404, text: '<html>' }])
    await expect(nextgenDeskOf(transport, { sessions: memorySessions() }).rules()).rejects.toThrow(
      new AnswerError('No Web Help Desk of 2026.4 or later answers at this address (status 404).', {
        hint: 'Check the address: helpdesk profiles. For an older server: helpdesk login --api legacy',
      }),
    )
  })

  test.each([
    ['a page', '<html>'],
    ['no token', '{"tokenType":"Bearer"}'],
    ['a token that no header can carry', '{"accessToken":"a b\\r\\nX: 1"}'],
  ])('because the answer is %s is not understood, and is not quoted', async (_, text) => {
    const { transport } = scripted([{ ...exchanged, json: undefined, text }])
    const failed = nextgenDeskOf(transport, { sessions: memorySessions() }).rules()
    await expect(failed).rejects.toThrow(AnswerError)
    await expect(failed).rejects.toThrow(/^The answer of the help desk about the token is not understood/)
  })

  test('because the answer was lost changed nothing', async () => {
    const { transport } = scripted([
      { ...exchanged, fails: new LostAnswerError('It went silent.', 'time-out') },
    ])
    await expect(nextgenDeskOf(transport, { sessions: memorySessions() }).rules()).rejects.toThrow(
      new UnreachableError('It went silent.'),
    )
  })
})

test('a token without a life of its own is renewed after minutes', async () => {
  const sessions = memorySessions()
  const { transport } = scripted([
    { ...exchanged, json: { accessToken: 'aaa.bbb.ccc' } },
    { ...preference, ...withFresh },
  ])
  await nextgenDeskOf(transport, { sessions }).rules()
  expect(await sessions.read()).toMatchObject({ until: now.getTime() + 240_000, techId: null })
})

test('with a session requests carry its key, and signing out ends it', async () => {
  const opened: Reply = {
    path: 'Session',
    query: { apiKey: 'k1' },
    json: { sessionKey: 'Kfresh', instanceId: 1, currentTechId: 7 },
    headers: { 'set-cookie': ['sid=s1; Secure'] },
  }
  const inSession = { query: { sessionKey: 'Kfresh', apiKey: null }, sent: { cookie: 'sid=s1' } }
  const { transport, seen } = scripted([
    opened,
    { ...preference, ...inSession },
    { method: 'DELETE', path: 'Session', ...inSession },
  ])
  const credentials = signsInWith({ mode: 'key', apiKey: 'k1' }, 'session')
  const desk = nextgenDeskOf(transport, { credentials, sessions: memorySessions() })
  await desk.rules()
  await desk.signOut()
  expect(seen).toEqual(['GET Session', 'GET Preference', 'DELETE Session'])
})

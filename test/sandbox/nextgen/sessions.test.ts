import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

test.each([
  [`apiKey=${keys.ana}`, 2],
  [`apiKey=${keys.application}&username=ben`, 3],
  ['username=cleo&password=cleo-password', 4],
  ['username=ana&password=ana-password', null],
])('a session for %s', async (query, currentTechId) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(`GET Session?${query}`)).toMatchObject({
    status: 200,
    value: {
      type: 'Session',
      sessionKey: expect.stringMatching(/^\w{22}$/),
      instanceId: -1,
      currentTechId,
    },
  })
})

test('the key of a session is enough until it is ended', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { sessionKey } = (await send(`GET Session?apiKey=${keys.ana}`)).value
  const who = async (): Promise<number> =>
    (await send(`GET Tech/currentTech?sessionKey=${sessionKey}`)).status
  expect(await who()).toBe(200)
  expect((await send(`DELETE Session?sessionKey=${sessionKey}`)).status).toBe(200)
  expect(await who()).toBe(401)
  expect((await send(`DELETE Session?sessionKey=${sessionKey}`)).status).toBe(401)
  expect((await send('DELETE Session?anonymous=1')).status).toBe(401)
})

test('there is one session for a key: asking again ends the first', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const first = (await send(`GET Session?apiKey=${keys.ana}`)).value.sessionKey
  const second = (await send(`GET Session?apiKey=${keys.ana}`)).value.sessionKey
  expect((await send(`GET Tickets/mine?sessionKey=${first}`)).status).toBe(401)
  expect((await send(`GET Tickets/mine?sessionKey=${second}`)).status).toBe(200)
})

test('neither a session nor a token is a way to a session', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { sessionKey } = (await send(`GET Session?apiKey=${keys.ana}`)).value
  expect((await send(`GET Session?sessionKey=${sessionKey}`)).status).toBe(401)
  const { accessToken } = (await send('POST Token?anonymous=1', { apiKey: keys.ana })).value
  const authorization = `Bearer ${accessToken}`
  expect((await send('GET Session?anonymous=1', undefined, { authorization })).status).toBe(401)
})

test('a key in the query signs in directly, a password does not', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const who = async (query: string): Promise<[number, string]> => {
    const { status, text } = await send(`GET Tech/currentTech?${query}`)
    return [status, text]
  }
  expect(await who(`apiKey=${keys.ana}`)).toEqual([200, '{"id":2,"type":"Tech"}'])
  expect(await who(`apiKey=${keys.application}&username=ben`)).toEqual([200, '{"id":3,"type":"Tech"}'])
  expect(await who('apiKey=wrong')).toEqual([401, '{"message":"Authentication failure."}'])
  expect(await who('username=ben&password=ben-password')).toEqual([
    401,
    '{"message":"Authentication required."}',
  ])
  expect(await who('anonymous=1')).toEqual([401, '{"message":"Authentication required."}'])
})

test('a session of one API is none of the other', async () => {
  const { send } = await openDesk({ api: 'both' })
  const legacy = await send(`GET Session?apiKey=${keys.ana}`)
  const cookie = String(legacy.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const legacyKey = legacy.value.sessionKey
  expect((await send(`GET Tickets/mine?sessionKey=${legacyKey}`, undefined, { cookie })).status).toBe(200)
  expect(
    (await send(`GET /api/v1/ra/Tickets/mine?sessionKey=${legacyKey}`, undefined, { cookie })).status,
  ).toBe(401)
  const { sessionKey } = (await send(`GET /api/v1/ra/Session?apiKey=${keys.ana}`)).value
  expect((await send(`GET /api/v1/ra/Tickets/mine?sessionKey=${sessionKey}`)).status).toBe(200)
  expect((await send(`GET Tickets/mine?sessionKey=${sessionKey}`, undefined, { cookie })).status).toBe(401)
  expect((await send(`GET Tickets/mine?sessionKey=${legacyKey}`, undefined, { cookie })).status).toBe(200)
})

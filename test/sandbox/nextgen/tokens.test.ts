import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#sandbox/database/open.ts'
import { openSandbox } from '#sandbox/index.ts'
import { openDesk } from '../support/call.ts'
import type { Wire } from '../support/call.ts'
import { keys, writeTinyDesk } from '../support/tiny-desk.ts'

const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` })

const tokenOf = async ({ send }: Wire, body: object): Promise<string> => {
  const { status, value } = await send('POST Token?anonymous=1', body)
  expect(status).toBe(200)
  return value.accessToken
}

test('a technician’s key buys a bearer token for an hour', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { status, headers, value } = await send('POST Token?anonymous=1', { apiKey: keys.ana })
  expect({ status, type: headers['content-type'], server: headers['server'] }).toEqual({
    status: 200,
    type: 'application/json;charset=UTF-8',
    server: 'Caddy',
  })
  expect(value).toEqual({
    accessToken: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
    tokenType: 'Bearer',
    expiresIn: 3600,
    currentTechId: 2,
  })
  const [head, claims] = value.accessToken
    .split('.')
    .slice(0, 2)
    .map((part: string) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')))
  expect(head).toEqual({ alg: 'HS256', typ: 'JWT' })
  expect(claims).toMatchObject({ sub: 'tech:2', exp: claims.iat + 3600 })
})

test.each([
  ['the application key beside a user name', { apiKey: keys.application, username: 'ben' }, 3],
  ['user name and password', { username: 'cleo', password: 'cleo-password' }, 4],
])('%s sign in, too', async (_, body, id) => {
  const desk = await openDesk({ api: 'nextgen' })
  const token = await tokenOf(desk, body)
  expect((await desk.send('GET Tech/currentTech', undefined, bearer(token))).value).toEqual({
    id,
    type: 'Tech',
  })
})

test.each([
  ['{}', {}, 400, 'An apiKey, or username and password, are required.'],
  ['a user name alone', { username: 'ben' }, 400, 'An apiKey, or username and password, are required.'],
  ['an empty key', { apiKey: '' }, 400, 'An apiKey, or username and password, are required.'],
  ['a number for a key', { apiKey: 7 }, 400, 'apiKey must be a text.'],
  ['no JSON', 'apiKey=x', 400, 'The body is not valid JSON.'],
  ['a wrong key', { apiKey: 'wrong' }, 401, 'Authentication failure.'],
  ['the application key alone', { apiKey: keys.application }, 401, 'Authentication failure.'],
  ['a wrong password', { username: 'ben', password: 'x' }, 401, 'Authentication failure.'],
  ['an inactive technician', { username: 'dana', password: 'dana-password' }, 401, 'Authentication failure.'],
])('%s buys no token', async (_, body, status, message) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const refused = await send('POST Token?anonymous=1', body)
  expect(refused).toMatchObject({ status, value: { message } })
})

test('what stands in the query does not sign in at Token', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect((await send(`POST Token?apiKey=${keys.ana}`, {})).status).toBe(400)
  expect((await send(`DELETE Token?apiKey=${keys.ana}`)).status).toBe(401)
})

test('a revoked token is good for nothing more, others go on', async () => {
  const desk = await openDesk({ api: 'nextgen' })
  const token = await tokenOf(desk, { apiKey: keys.ana })
  const other = await tokenOf(desk, { apiKey: keys.ana })
  const who = async (one: string): Promise<number> =>
    (await desk.send('GET Tech/currentTech', undefined, bearer(one))).status
  expect(await who(token)).toBe(200)
  expect((await desk.send('DELETE Token', undefined, bearer(token))).status).toBe(200)
  expect(await who(token)).toBe(401)
  expect((await desk.send('DELETE Token', undefined, bearer(token))).status).toBe(401)
  expect(await who(other)).toBe(200)
})

test.each([
  ['a token that was never given', 'Bearer a.b.c'],
  ['no token behind the word', 'Bearer'],
  ['HTTP Basic', `Basic ${Buffer.from('abel:abel-password').toString('base64')}`],
])('%s is a 401, even with a good key in the query', async (_, authorization) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const refused = await send(`GET Tech/currentTech?apiKey=${keys.ana}`, undefined, { authorization })
  expect(refused).toMatchObject({ status: 401, value: { message: 'Authentication failure.' } })
})

/** A desk on a file, asked at different times. */
const overTime = (): ((
  now: string,
  line: string,
  body?: object,
  token?: string,
) => Promise<[number, unknown]>) => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  writeTinyDesk(database)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return async (now, line, body, token) => {
    const sandbox = await openSandbox({ database, api: 'nextgen', now })
    const [method = '', path = ''] = line.split(' ')
    const response = await sandbox.handle({
      method,
      url: `/api/v1/ra/${path}`,
      headers: token === undefined ? {} : bearer(token),
      body: body === undefined ? null : Buffer.from(JSON.stringify(body)),
    })
    sandbox.close()
    return [response.status, JSON.parse(Buffer.from(response.body).toString('utf8'))]
  }
}

test('a token ends after an hour by the sandbox’s clock, however much it was used', async () => {
  const ask = overTime()
  const [, given] = await ask('2026-10-05T12:00:00Z', 'POST Token', { apiKey: keys.ana })
  const used = async (now: string): Promise<number> =>
    (await ask(now, 'GET Tickets/mine', undefined, Object(given).accessToken))[0]
  expect(await used('2026-10-05T12:40:00Z')).toBe(200)
  expect(await used('2026-10-05T12:59:59Z')).toBe(200)
  expect(await used('2026-10-05T13:00:00Z')).toBe(401)
})

test('a token ends with its owner’s account', async () => {
  const desk = await openDesk({ api: 'both' })
  const { value } = await desk.send('POST /api/v1/ra/Token', { username: 'ana', password: 'ana-password' })
  const upload = 'GET /api/v1/ra/ticketAttachment/99'
  expect((await desk.send(upload, undefined, bearer(value.accessToken))).status).toBe(404)
  expect((await desk.send('DELETE Clients/1')).status).toBe(200)
  expect((await desk.send(upload, undefined, bearer(value.accessToken))).status).toBe(401)
})

test('a file of before the API was known gets its tokens when it is opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  writeTinyDesk(database)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const old = connect(database)
  old.exec('drop table token')
  old.close()
  const sandbox = await openSandbox({ database, api: 'nextgen' })
  onTestFinished(() => sandbox.close())
  const body = Buffer.from(JSON.stringify({ apiKey: keys.ana }))
  const given = await sandbox.handle({ method: 'POST', url: '/api/v1/ra/Token', headers: {}, body })
  expect(given.status).toBe(200)
})

test('a requester’s token opens no technician’s address, and becomes a technician’s only where both are one person', async () => {
  const desk = await openDesk({
    api: 'nextgen',
    more: (db) => db.run('update tech set client_id = 1 where id = 3'),
  })
  const { value: mine } = await desk.send('POST Token?anonymous=1', {
    username: 'ana',
    password: 'ana-password',
  })
  expect(mine.currentTechId).toBeNull()
  const client = bearer(mine.accessToken)
  expect(await desk.send('GET Tickets/mine', undefined, client)).toMatchObject({
    status: 403,
    value: { message: 'Permission denied.' },
  })
  const switching = (tech: string, headers: Record<string, string>) =>
    desk.send(`POST /api/v1/whd/switch-account/switch-to-tech?techId=${tech}`, undefined, headers)
  expect((await switching('2', client)).status).toBe(403)
  expect((await switching('x', client)).status).toBe(403)
  const { status, value } = await switching('3', client)
  expect({ status, keys: Object.keys(value) }).toEqual({ status: 200, keys: ['token'] })
  expect((await desk.send('GET Tech/currentTech', undefined, bearer(value.token))).value.id).toBe(3)
  expect((await switching('3', bearer(value.token))).status).toBe(403)
})

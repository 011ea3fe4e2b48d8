import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSandbox } from '#sandbox/index.ts'
import { openDesk } from '../support/call.ts'
import type { Raw } from '../support/call.ts'
import { keys, writeTinyDesk } from '../support/tiny-desk.ts'

const cookiesOf = (answer: Raw): string => {
  const set = answer.headers['set-cookie'] ?? []
  return (typeof set === 'string' ? [set] : set).map((cookie) => cookie.split(';')[0]).join('; ')
}

test('a session answers type, key, instance and tech, in this order (§3.2)', async () => {
  const { send } = await openDesk()
  const { status, value, headers } = await send(`GET Session?apiKey=${keys.ana}`)
  expect(status).toBe(200)
  expect(Object.keys(value)).toEqual(['type', 'sessionKey', 'instanceId', 'currentTechId'])
  expect(value).toMatchObject({ type: 'Session', instanceId: -1, currentTechId: 2 })
  expect(value.sessionKey).toMatch(/^[A-Za-z0-9]{22}$/)
  expect(headers['set-cookie']).toEqual([
    expect.stringMatching(/^JSESSIONID=[0-9A-F]{32}; Path=\/helpdesk; HttpOnly$/),
    `wosid=${value.sessionKey}; Path=/helpdesk; HttpOnly`,
  ])
})

test('the cookie is Secure over https only (Q31)', async () => {
  const { send } = await openDesk()
  const { headers } = await send(`GET Session?apiKey=${keys.ana}`, undefined, {
    'x-forwarded-proto': 'https',
  })
  expect(headers['set-cookie']?.[0]).toContain('; Secure;')
})

test('the key needs its cookie (§3.3, Q5)', async () => {
  const { send } = await openDesk()
  const session = await send(`GET Session?apiKey=${keys.ana}`)
  const path = `GET Tickets/mine?sessionKey=${session.value.sessionKey}`
  expect((await send(path)).status).toBe(401)
  expect((await send(path, undefined, { cookie: 'JSESSIONID=0' })).status).toBe(401)
  expect((await send(path, undefined, { cookie: cookiesOf(session) })).status).toBe(200)
})

test('a session of a requester has no tech (§3.2)', async () => {
  const { send } = await openDesk()
  expect((await send('GET Session?username=ana&password=ana-password')).value.currentTechId).toBeNull()
})

test('asking again gives a fresh key and ends the old one; the cookie of the first answer fits the second key (§3.2)', async () => {
  const { send } = await openDesk()
  const first = await send(`GET Session?apiKey=${keys.ana}`)
  const second = await send(`GET Session?apiKey=${keys.ana}`)
  const cookie = cookiesOf(first)
  const status = async (key: string): Promise<number> =>
    (await send(`GET Tickets/mine?sessionKey=${key}`, undefined, { cookie })).status
  expect(await status(first.value.sessionKey)).toBe(401)
  expect(await status(second.value.sessionKey)).toBe(200)
})

test('ending a session answers the two letters OK; then it is gone (§3.2)', async () => {
  const { send } = await openDesk()
  const session = await send(`GET Session?apiKey=${keys.ana}`)
  const end = `DELETE Session?sessionKey=${session.value.sessionKey}`
  expect(await send(end)).toMatchObject({ status: 200, text: 'OK' })
  expect((await send(end)).status).toBe(401)
})

test('a session key is not a way to a session (§3.2)', async () => {
  const { send } = await openDesk()
  const session = await send(`GET Session?apiKey=${keys.ana}`)
  const again = `GET Session?sessionKey=${session.value.sessionKey}`
  expect((await send(again, undefined, { cookie: cookiesOf(session) })).status).toBe(401)
})

test('a session ends with the account of its requester (§3.2)', async () => {
  const { send } = await openDesk()
  const session = await send('GET Session?username=ana&password=ana-password')
  const list = `GET clientInterface/Tickets?sessionKey=${session.value.sessionKey}`
  const cookie = cookiesOf(session)
  expect((await send(list, undefined, { cookie })).status).toBe(200)
  expect((await send('DELETE Clients/1')).status).toBe(200)
  expect((await send(list, undefined, { cookie })).status).toBe(401)
})

test('a session ends after 30 minutes without use (§3.2)', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  writeTinyDesk(database)
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const at = async (now: string, path: string, headers: Record<string, string> = {}) => {
    const sandbox = await openSandbox({ database, now })
    const url = `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}`
    const { status, body, headers: sent } = await sandbox.handle({ method: 'GET', url, headers, body: null })
    sandbox.close()
    return { status, text: Buffer.from(body).toString('utf8'), headers: sent }
  }
  const opened = await at('2026-10-05T12:00:00Z', `Session?apiKey=${keys.ana}`)
  const cookie = String(opened.headers['set-cookie']?.[0]).split(';')[0] ?? ''
  const key = /"sessionKey":"(\w+)"/.exec(opened.text)?.[1] ?? ''
  const used = async (now: string): Promise<number> =>
    (await at(now, `Tickets/mine?sessionKey=${key}`, { cookie })).status
  expect(await used('2026-10-05T12:25:00Z')).toBe(200)
  expect(await used('2026-10-05T12:50:00Z')).toBe(200)
  expect(await used('2026-10-05T13:20:01Z')).toBe(401)
})

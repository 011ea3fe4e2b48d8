import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSandbox } from '#sandbox/index.ts'
import { faultsOf } from '#sandbox/faults/draw.ts'
import { openDesk } from '../support/call.ts'
import { keys, writeTinyDesk } from '../support/tiny-desk.ts'

const legacyTickets = `/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/mine?apiKey=${keys.ana}`
const nextgenTickets = `/api/v1/ra/Tickets/mine?apiKey=${keys.ana}`
const startPage = '/helpdesk/WebObjects/Helpdesk.woa'
const upload = '/helpdesk/attachment/upload'

test.each([
  ['legacy', [200, 404, 200, 401, 404]],
  ['nextgen', [404, 200, 404, 404, 400]],
  ['both', [200, 200, 200, 401, 400]],
] as const)('--api %s answers its own addresses, the others are 404', async (api, expected) => {
  const { send } = await openDesk({ api })
  const lines = [`GET ${legacyTickets}`, `GET ${nextgenTickets}`, `GET ${startPage}`, `POST ${upload}`]
  const statuses: number[] = []
  for (const line of lines) statuses.push((await send(line)).status)
  statuses.push((await send('POST /api/v1/ra/Token', {})).status)
  expect(statuses).toEqual(expected)
})

test('both APIs are one help desk', async () => {
  const { send } = await openDesk({ api: 'both' })
  await send('PUT Tickets/1001', { subject: 'Said in the old words' })
  const read = await send(`GET /api/v1/ra/Tickets/1001?apiKey=${keys.ana}`)
  expect(read.value.subject).toBe('Said in the old words')
  await send(`POST /api/v1/ra/TechNote?apiKey=${keys.ana}`, {
    noteText: 'New words',
    jobticket: { id: 1001 },
  })
  expect((await send('GET TicketNotes?jobTicketId=1001')).value).toMatchObject([
    { mobileNoteText: 'New words' },
  ])
  expect((await send('GET Tickets/1001')).value.bookmarkableLink).toContain('/helpdesk/')
})

test('a fault strikes the same in either API’s names', async () => {
  const urls = [
    ['POST', '/api/v1/ra/TechNote'],
    ['POST', '/helpdesk/WebObjects/Helpdesk.woa/ra/TechNotes'],
    ['POST', '/api/v1/ra/Tickets'],
    ['POST', '/api/v1/ra/Token'],
    ['POST', '/api/v1/ra/ticketAttachment/upload'],
    ['GET', '/api/v1/ra/Company/1'],
    ['GET', '/api/v1/ra/CustomFieldDefinition/Asset'],
    ['GET', '/whd/tickets/1001'],
  ] as const
  const struck = (rule: string): string =>
    urls
      .map(([method, url]) => (faultsOf([rule], 1).ofRequest({ method, url }) === null ? '.' : 'x'))
      .join('')
  expect(struck('500:POST TechNotes')).toBe('xx......')
  expect(struck('500:post technote')).toBe('xx......')
  expect(struck('500:POST Tickets')).toBe('..x.....')
  expect(struck('500:* Token')).toBe('...x....')
  expect(struck('500:POST attachment/upload')).toBe('....x...')
  expect(struck('500:POST ticketAttachment/upload')).toBe('....x...')
  expect(struck('500:GET Companies')).toBe('.....x..')
  expect(struck('500:GET CustomFieldDefinitions/Asset')).toBe('......x.')
  expect(struck('500:GET Tickets')).toBe('........')
  expect(struck('500')).toBe('xxxxxxxx')
})

test('what goes wrong looks as this server says it', async () => {
  const { send } = await openDesk({
    api: 'nextgen',
    faults: ['500:GET StatusType:times=1', '429:GET PriorityType:retry-after=4', '401:GET Tickets:times=1'],
  })
  expect(await send('GET StatusType')).toMatchObject({
    status: 500,
    headers: { server: 'Caddy' },
    value: { message: 'Internal Server Error' },
  })
  expect(await send('GET PriorityType')).toMatchObject({
    status: 429,
    headers: { 'retry-after': '4' },
    value: { message: 'Too many requests.' },
  })
})

test('401 in mid-run revokes the token that asked', async () => {
  const { send } = await openDesk({ api: 'nextgen', faults: ['401:GET Tickets:after=1,times=1'] })
  const { accessToken } = (await send('POST Token?anonymous=1', { apiKey: keys.ana })).value
  const headers = { authorization: `Bearer ${accessToken}` }
  const statuses: number[] = []
  for (let asked = 0; asked < 3; asked += 1) {
    statuses.push((await send('GET Tickets/mine', undefined, headers)).status)
  }
  expect(statuses).toEqual([200, 401, 401])
})

test('repeat-page is a page whose number does not grow', async () => {
  const { send } = await openDesk({ api: 'nextgen', faults: ['repeat-page'] })
  const { value } = await send('GET StatusType?limit=2&page=3')
  expect(value).toMatchObject({ count: 2, batch: 1, batchSize: 2 })
})

test('a lost answer to a create is saved; the answer to a token is not lost by it', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['dropResponseAfterSave'] })
  expect((await send('POST Token?anonymous=1', { apiKey: keys.ana })).status).toBe(200)
  const note = { noteText: 'Once', jobticket: { id: 1001 } }
  await expect(send('POST TechNote', note)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect((await send('GET TicketNote?jobTicketId=1001')).value.count).toBe(1)
})

test('with errors200 an error is a sentence under status 200', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['errors200'] })
  expect(await send('GET Tickets/9')).toMatchObject({
    status: 200,
    headers: { 'content-type': 'text/plain;charset=UTF-8' },
    text: 'The ticket does not exist.',
  })
})

test('with strictOrigin writes need an origin, a token, too', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['strictOrigin'] })
  const asked = (headers: Record<string, string>) =>
    send('POST Token?anonymous=1', { apiKey: keys.ana }, headers)
  expect((await asked({})).status).toBe(403)
  expect((await asked({ origin: 'http://elsewhere.example.org' })).status).toBe(403)
  expect((await asked({ origin: 'http://desk.example.org' })).status).toBe(200)
})

test('over a port the log has the lines of this API without its secrets', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  const log = join(folder, 'requests.ndjson')
  writeTinyDesk(database)
  const sandbox = await openSandbox({ database, api: 'nextgen' })
  const leaving = new AbortController()
  const { url, closed } = await sandbox.serve({ port: 0, signal: leaving.signal, log })
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const body = JSON.stringify({ apiKey: keys.ana })
  const given = await fetch(`${url}/api/v1/ra/Token`, { method: 'POST', body })
  const { accessToken } = Object(await given.json())
  const headers = { authorization: `Bearer ${accessToken}` }
  const read = await fetch(`${url}/api/v1/ra/TicketNote?jobTicketId=1004&style=detailed`, { headers })
  expect(await read.json()).toMatchObject({ count: 2 })
  const gone = await fetch(`${url}${legacyTickets}`)
  await gone.text()
  leaving.abort()
  await closed
  sandbox.close()
  const text = readFileSync(log, 'utf8')
  expect(text).not.toContain(accessToken)
  expect(text).not.toContain(keys.ana)
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { method: 'POST', path: '/api/v1/ra/Token', status: 200 },
    {
      method: 'GET',
      path: '/api/v1/ra/TicketNote?jobTicketId=1004&style=detailed',
      status: 200,
      saved: false,
    },
    { method: 'GET', path: '/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/mine?apiKey=…', status: 404 },
  ])
})

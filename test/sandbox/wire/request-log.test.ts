import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLog, shownPath } from '#sandbox/wire/request-log.ts'
import { faultyDesk } from '../faults/faulty-desk.ts'
import { keys } from '../support/tiny-desk.ts'

test('each request is one line: when, what, which fault, whether it was saved, which status', async () => {
  const desk = await faultyDesk(['502:GET StatusTypes'])
  await desk.ask('GET Tickets?list=mine&page=1')
  await desk.ask('GET StatusTypes')
  await desk.create('Logged')
  await desk.ask('PUT Tickets/999999', { room: '114' })
  const ra = '/helpdesk/WebObjects/Helpdesk.woa/ra'
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  expect(desk.logged()).toEqual([
    {
      at,
      method: 'GET',
      path: `${ra}/Tickets?list=mine&page=1&apiKey=…`,
      fault: null,
      saved: false,
      status: 200,
    },
    { at, method: 'GET', path: `${ra}/StatusTypes?apiKey=…`, fault: '502', saved: false, status: 502 },
    { at, method: 'POST', path: `${ra}/Tickets?apiKey=…`, fault: null, saved: true, status: 201 },
    { at, method: 'PUT', path: `${ra}/Tickets/999999?apiKey=…`, fault: null, saved: false, status: 404 },
  ])
})

test('a log is added to, and only its owner may read it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'requests.ndjson')
  const line = { at: '', method: 'GET', path: '/', fault: null, saved: false, status: 200 }
  for (const status of [200, 404]) {
    const log = openLog(file)
    log.write({ ...line, status })
    log.close()
  }
  const statuses = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((text): unknown => JSON.parse(text).status)
  expect(statuses).toEqual([200, 404])
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a log that cannot be written is refused before anything is served', () => {
  expect(() => openLog('/nowhere/at/all/requests.ndjson')).toThrow(
    '/nowhere/at/all/requests.ndjson cannot be written. Name another file for --log.',
  )
})

test.each([
  [`/ra/Tickets?apiKey=${keys.ana}&list=mine`, '/ra/Tickets?apiKey=…&list=mine'],
  [`/ra/Tickets?APIKEY=${keys.ana}`, '/ra/Tickets?APIKEY=…'],
  [
    `/ra/Tickets?sessionKey=${keys.ana}&username=ana&password=${keys.ana}`,
    '/ra/Tickets?sessionKey=…&username=…&password=…',
  ],
  [`/ra/Tickets?apiKey%3D${keys.ana}`, '/ra/Tickets?…=…'],
  [`/ra/Tickets?${keys.ana}`, '/ra/Tickets?…=…'],
  [`/ra/Tickets%3FapiKey%3D${keys.ana}`, '/ra/Tickets…'],
  [`/ra/Tickets%253FapiKey%253D${keys.ana}`, '/ra/Tickets…'],
  [`/ra/Tickets;jsessionid=${keys.ana}?page=2`, '/ra/Tickets…?page=2'],
  [`https://ana:${keys.ana}@desk.example.org/ra/Tickets?page=2`, '/ra/Tickets?page=2'],
  [`/ra/Clients?qualifier=(authenticationKey%20%3D%20'${keys.ana}')`, '/ra/Clients?qualifier=…'],
  ["/ra/Tickets?qualifier=(subject like '*door*')", "/ra/Tickets?qualifier=(subject%20like%20'*door*')"],
])('of %s the log shows no secret', (url, shown) => {
  expect(shownPath(url)).toBe(shown)
})

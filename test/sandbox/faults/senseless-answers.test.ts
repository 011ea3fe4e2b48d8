import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { keys } from '../support/tiny-desk.ts'
import { faultyDesk } from './faulty-desk.ts'

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

test.each([
  ['429', 429, 0, { 'retry-after': '1' }, /^Too many requests\.$/],
  ['429:retry-after=30', 429, 0, { 'retry-after': '30' }, /^Too many/],
  ['500', 500, 0, { 'content-type': 'text/html;charset=UTF-8' }, /HTTP Status 500/],
  ['500:saved=1', 500, 1, {}, /HTTP Status 500/],
  ['502', 502, 0, { 'content-type': 'text/html', server: 'nginx' }, /<h1>502 Bad Gateway<\/h1>/],
  ['502:saved=1', 502, 1, {}, /Bad Gateway/],
  ['503', 503, 0, { 'retry-after': '1', 'content-type': 'text/html' }, /Temporarily Unavailable/],
  ['503:saved=1,retry-after=7', 503, 1, { 'retry-after': '7' }, /Temporarily/],
  ['504', 504, 1, { 'content-type': 'text/html' }, /Gateway Time-out/],
  ['504:saved=0', 504, 0, {}, /Gateway Time-out/],
  ['401', 401, 0, { 'content-type': 'text/plain;charset=UTF-8' }, /^Authentication required\.$/],
])('%s answers %i, and %i tickets are saved', async (rule, status, count, headers, words) => {
  const desk = await faultyDesk([rule])
  const seen = await desk.create('Status')
  expect(seen).toMatchObject({ status, end: 'whole', headers })
  expect(seen.bytes.toString('utf8')).toMatch(words)
  expect(desk.saved('Status')).toBe(count)
  expect(desk.logged()).toMatchObject([{ status, saved: count === 1 }])
})

test('401 in mid-run ends the session, so that it is lost for good', async () => {
  const desk = await faultyDesk(['401:GET Tickets:after=1,times=1'])
  const signedIn = await fetch(`${desk.url}/helpdesk/WebObjects/Helpdesk.woa/ra/Session?apiKey=${keys.ana}`)
  const { sessionKey } = Object(await signedIn.json())
  const cookie = signedIn.headers.getSetCookie().map((set) => set.split(';')[0])[0] ?? ''
  const statuses: number[] = []
  for (let asked = 0; asked < 3; asked += 1) {
    const answer = await fetch(
      `${desk.url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/mine?sessionKey=${sessionKey}`,
      { headers: { cookie } },
    )
    await answer.text()
    statuses.push(answer.status)
  }
  expect(statuses).toEqual([200, 401, 401])
})

test.each([
  ['not-json', 1],
  ['not-json:saved=0', 0],
])('%s: called JSON, and none', async (rule, count) => {
  const desk = await faultyDesk([rule])
  const { status, headers, bytes } = await desk.create('Words')
  expect({ status, type: headers['content-type'] }).toEqual({
    status: 200,
    type: 'application/json;charset=UTF-8',
  })
  expect(() => JSON.parse(bytes.toString('utf8'))).toThrow(SyntaxError)
  expect(desk.saved('Words')).toBe(count)
})

test.each([
  ['wrong-json', 1],
  ['wrong-json:saved=0', 0],
])('%s: JSON of a shape that the server never has', async (rule, count) => {
  const desk = await faultyDesk([rule])
  const { bytes } = await desk.create('Shape')
  expect(JSON.parse(bytes.toString('utf8'))).toEqual({ status: 'ok', rows: { 0: ['Ticket', null, true] } })
  expect(desk.saved('Shape')).toBe(count)
})

test('big-body sends as many megabytes of JSON as it is told', async () => {
  const desk = await faultyDesk(['big-body:mb=3'])
  const { headers, bytes, end } = await desk.ask('GET Tickets?list=mine')
  expect({ length: bytes.length, end }).toEqual({ length: 3 * 1024 * 1024 + 4, end: 'whole' })
  expect(headers['content-length']).toBe(String(bytes.length))
  expect(firstOf(JSON.parse(bytes.toString('utf8')))).toMatch(/^x+$/)
})

test('big-body:chunked=1 does not say how much is coming', async () => {
  const desk = await faultyDesk(['big-body:mb=2,chunked=1'])
  const { headers, bytes } = await desk.ask('GET Tickets?list=mine')
  expect(headers['content-length']).toBeUndefined()
  expect(bytes.length).toBe(2 * 1024 * 1024 + 4)
})

test('gzip-bomb: a few kilobytes become megabytes of JSON', async () => {
  const desk = await faultyDesk(['gzip-bomb:mb=20'])
  const { headers, bytes } = await desk.ask('GET Tickets?list=mine')
  expect(headers['content-encoding']).toBe('gzip')
  expect(bytes.length).toBeLessThan(40 * 1024)
  const text = gunzipSync(bytes).toString('utf8')
  expect(text.length).toBe(20 * 1024 * 1024 + 2)
  expect(text.trim()).toBe('[]')
})

test('deep nests lists as far as it is told', async () => {
  const desk = await faultyDesk(['deep:levels=1000'])
  const { bytes } = await desk.ask('GET Tickets?list=mine')
  expect(bytes.toString('utf8')).toBe('['.repeat(1000) + ']'.repeat(1000))
})

test('repeat-page answers every page with the first', async () => {
  const desk = await faultyDesk(['repeat-page:GET StatusTypes'])
  const pages: unknown[] = []
  for (const page of [1, 2, 999]) {
    const { bytes } = await desk.ask(`GET StatusTypes?limit=2&page=${page}`)
    pages.push(JSON.parse(bytes.toString('utf8')))
  }
  const [first] = pages
  expect(first).toHaveLength(2)
  expect(pages).toEqual([first, first, first])
})

import { once } from 'node:events'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { faultyDesk } from './faulty-desk.ts'

const nothingCame = { status: null, bytes: Buffer.alloc(0) }

test('refuse breaks the connection at once: nothing is asked, nothing is saved', async () => {
  const desk = await faultyDesk(['refuse:times=1'])
  expect(await desk.create('Refused')).toMatchObject({ ...nothingCame, end: /ECONNRESET|hang up/ })
  expect(desk.saved('Refused')).toBe(0)
  expect(await desk.create('Accepted')).toMatchObject({ status: 201 })
  expect(desk.logged()).toMatchObject([
    { method: null, path: null, fault: 'refuse', saved: false, status: null },
    { method: 'POST', fault: null, saved: true, status: 201 },
  ])
})

test('reset breaks the connection before anything is answered or saved', async () => {
  const desk = await faultyDesk(['reset:POST Tickets'])
  expect(await desk.create('Reset')).toMatchObject({ ...nothingCame, end: 'read ECONNRESET' })
  expect(desk.saved('Reset')).toBe(0)
  expect(desk.logged()).toMatchObject([{ method: 'POST', fault: 'reset', saved: false, status: null }])
})

test('reset-in-request breaks the connection while the body is still on its way', async () => {
  const desk = await faultyDesk(['reset-in-request:POST Tickets'])
  const sent = request(`${desk.url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets`, {
    method: 'POST',
    agent: false,
    headers: { 'content-length': 1000 },
  })
  sent.write('{"subject": "Half')
  const [error] = await once(sent, 'error').catch((cause: unknown) => [cause])
  expect(error).toMatchObject({ code: 'ECONNRESET' })
  expect(desk.logged()).toMatchObject([{ fault: 'reset-in-request', saved: false, status: null }])
  expect(await desk.create('Whole')).toMatchObject({ ...nothingCame, end: 'read ECONNRESET' })
  expect(desk.saved('Whole')).toBe(0)
})

test('drop-after-save does the work and closes the connection without an answer', async () => {
  const desk = await faultyDesk(['drop-after-save:POST Tickets'])
  expect(await desk.create('Dropped')).toMatchObject({ ...nothingCame, end: 'socket hang up' })
  expect(desk.saved('Dropped')).toBe(1)
  expect(desk.logged()).toMatchObject([{ fault: 'drop-after-save', saved: true, status: null }])
})

test('drop-after-save of a refused ticket saves nothing, and the log says so', async () => {
  const desk = await faultyDesk(['drop-after-save:POST Tickets'])
  expect(await desk.ask('POST Tickets', { detail: 'Without a type' })).toMatchObject(nothingCame)
  expect(desk.logged()).toMatchObject([{ fault: 'drop-after-save', saved: false, status: null }])
})

test.each([
  ['stall-header', 1],
  ['stall-header:saved=0', 0],
])('%s: not a byte comes, and the connection stays open until the server ends', async (rule, count) => {
  const desk = await faultyDesk([rule])
  const asked = desk.create('Silence')
  await expect.poll(() => desk.logged()).toMatchObject([{ fault: 'stall-header', status: null }])
  await desk.stop()
  expect(await asked).toMatchObject({ ...nothingCame, end: 'socket hang up' })
  expect(desk.saved('Silence')).toBe(count)
})

test.each([
  ['stall-body', 1],
  ['stall-body:saved=0', 0],
  ['stall-body:chunked=1', 1],
])('%s: the header and half of the answer come, then nothing until the server ends', async (rule, count) => {
  const desk = await faultyDesk([rule])
  const asked = desk.create('Half')
  await expect.poll(() => desk.logged()).toMatchObject([{ fault: 'stall-body', saved: count === 1 }])
  await desk.stop()
  const { status, bytes, end } = await asked
  expect({ status, end }).toEqual({ status: 201, end: 'aborted' })
  expect(bytes.toString('utf8')).toMatch(/^\{"id":\d+/)
  expect(desk.saved('Half')).toBe(count)
})

test('cut-body announces more than it sends, and closes', async () => {
  const desk = await faultyDesk(['cut-body'])
  const { status, headers, bytes, end } = await desk.create('Cut')
  expect({ status, end }).toEqual({ status: 201, end: 'aborted' })
  expect(bytes.length).toBe(Math.floor(Number(headers['content-length']) / 2))
  expect(desk.saved('Cut')).toBe(1)
})

test('cut-body:chunked=1 closes before the last piece', async () => {
  const desk = await faultyDesk(['cut-body:chunked=1'])
  const { status, headers, bytes, end } = await desk.ask('GET Tickets?list=mine')
  expect({ status, end }).toEqual({ status: 200, end: 'aborted' })
  expect(headers).toMatchObject({ 'transfer-encoding': 'chunked' })
  expect(() => JSON.parse(bytes.toString('utf8'))).toThrow(SyntaxError)
})

test('cut-body:saved=0 looks the same, and takes back what was saved', async () => {
  const desk = await faultyDesk(['cut-body:POST *:saved=0'])
  expect(await desk.create('Taken back')).toMatchObject({ status: 201, end: 'aborted' })
  expect(desk.saved('Taken back')).toBe(0)
  expect(desk.logged()).toMatchObject([{ fault: 'cut-body', saved: false, status: 201 }])
})

import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'

test.each([
  ['an attempt at SQL as a key', "GET Tickets/mine?apiKey=' or 1=1 --", 401],
  ['half a character', 'GET Tickets/%E0%A4%A', 404],
  ['the character NUL', 'GET Tickets/1001%00', 404],
  ['dots that climb', 'GET /api/v1/ra/../../helpdesk', 404],
  ['no resource', 'GET /api/v1/ra/?anonymous=1', 404],
  ['the root', 'GET /', 404],
  ['another version of the API', 'GET /api/v2/ra/Tickets/1001', 404],
  ['a name that every object has', 'GET constructor', 404],
  ['a target that is none', 'GET http://[', 404],
])('%s is refused, never answered with a crash', async (_, line, status) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(line)).toMatchObject({ status, value: { message: expect.any(String) } })
})

test('a trailing slash and a second one between names change nothing', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect((await send('GET Tickets/1001/')).value.id).toBe(1001)
  expect((await send('GET Tickets//1001')).value.id).toBe(1001)
})

test('a page far past the end is empty, however large its number', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  for (const page of ['1000000', '999999999999999', '9'.repeat(40)]) {
    const { status, value } = await send(`GET Tickets/mine?page=${page}`)
    expect({ status, count: value.count, result: value.result }).toEqual({
      status: 200,
      count: 0,
      result: [],
    })
  }
})

test.each([
  { statustype: { id: 1e300 } },
  { statustype: 5 },
  { subject: 'nul \u0000 inside' },
  { customFields: {}, detail: [] },
])('a body that makes no sense is a 400 with a message: %j', async (body) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send('PUT Tickets/1001', body)).toMatchObject({
    status: 400,
    value: { message: expect.stringMatching(/./) },
  })
})

test('a sandbox that is broken inside answers 500 with a message', async () => {
  const { send } = await openDesk({ api: 'nextgen', more: (db) => db.run('delete from preference') })
  expect(await send('GET Tickets/mine')).toMatchObject({
    status: 500,
    value: { message: expect.stringMatching(/^Application error: /) },
  })
})

import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

test('a page far past the end is an empty array, however large its number (§4.1)', async () => {
  const { send } = await openDesk()
  for (const page of ['1000000', '999999999999999', '9'.repeat(40)]) {
    expect((await send(`GET Tickets?list=mine&limit=100&page=${page}`)).text).toBe('[]')
  }
})

test.each([
  'line\nend\r\nhere',
  'emoji 😀 and عربي',
  'quotes \' " ; -- drop table ticket',
  '\u001b[31mred\u0007 \u202e backwards',
])('a subject comes back as it was given: %j (§7)', async (subject) => {
  const { send } = await openDesk()
  expect((await send('PUT Tickets/1001', { subject })).value.subject).toBe(subject)
  const { value } = await send('GET Tickets?list=group')
  expect(value.find((row: { id: number }) => row.id === 1001).shortSubject).toBe(subject)
})

test('half of a surrogate pair ends nothing (§7)', async () => {
  const { send } = await openDesk()
  expect((await send('PUT Tickets/1001', '{"subject":"half \\ud83d"}')).status).toBe(200)
})

test.each([
  { statustype: { id: 1e300 } },
  { statustype: { id: -1 } },
  { statustype: { id: true } },
  { statustype: { id: {} } },
  { statustype: 5 },
  { subject: 7 },
  { subject: 'nul \u0000 inside' },
  { emailClient: 'perhaps' },
  { customFields: {}, detail: [] },
  { customFields: [{ definitionId: 'x' }] },
  { customFields: [{ definitionId: 40, restValue: { deep: 1 } }] },
  { assets: [{ id: 999 }] },
])('a body that makes no sense is a 400 with a reason: %j (§6)', async (body) => {
  const { send } = await openDesk()
  const { status, value } = await send('PUT Tickets/1001', body)
  expect(status).toBe(400)
  expect(value.reason).toMatch(/./)
})

test('odd credentials and addresses are refused, never answered with a crash (§6)', async () => {
  const { send } = await openDesk()
  expect((await send("GET Tickets/mine?apiKey=' or 1=1 --")).status).toBe(401)
  expect((await send(`GET Tickets/%E0%A4%A?apiKey=${keys.ana}`)).status).toBe(404)
  expect((await send('GET Tickets/1001%00')).status).toBe(404)
  expect((await send('GET /elsewhere')).status).toBe(404)
})

test('a sandbox that is broken inside answers 500, whatever was asked (§6)', async () => {
  const { send } = await openDesk({ more: (db) => db.run('delete from preference') })
  expect(await send('GET Tickets/mine')).toMatchObject({
    status: 500,
    headers: { 'content-type': 'text/html;charset=UTF-8' },
  })
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cutTo, skeletonText } from '../skeleton.ts'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

const samples: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL('../../samples/nextgen-reconstructed.json', import.meta.url), 'utf8'),
)

/** Keys and JSON types; the order of keys was never seen. */
const shape = (value: unknown): unknown => JSON.parse(skeletonText(value))

const clientToken = { username: 'ana', password: 'ana-password' }
const switching = 'POST /api/v1/whd/switch-account/switch-to-tech?techId=1 response'

test.each([
  ['POST Token?anonymous=1', { apiKey: keys.ana }, 'POST /api/v1/ra/Token response'],
  [`GET Session?apiKey=${keys.ana}`, undefined, 'GET /api/v1/ra/Session?apiKey=k response'],
  ['GET StatusType?limit=1000&page=1', undefined, 'GET /api/v1/ra/StatusType?limit=1000&page=1 response'],
  [
    'GET TicketNote?jobTicketId=1004&limit=1000&page=1',
    undefined,
    'GET /api/v1/ra/TicketNote?jobTicketId=1&limit=1000&page=1 response',
  ],
])('%s has the fields that are known', async (line, body, name) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send(line, body)
  expect(shape(cutTo(samples[name], value))).toEqual(shape(samples[name]))
})

test('a requester who is a technician switches as is known', async () => {
  const { send } = await openDesk({
    api: 'nextgen',
    more: (db) => db.run('update tech set client_id = 1 where id = 1'),
  })
  const { accessToken } = (await send('POST Token?anonymous=1', clientToken)).value
  const { value } = await send(switching.replace(' response', ''), undefined, {
    authorization: `Bearer ${accessToken}`,
  })
  expect(shape(value)).toEqual(shape(samples[switching]))
})

test('every answer that is known is compared', () => {
  const compared = readFileSync(new URL(import.meta.url), 'utf8')
  const answers = Object.keys(samples).filter((name) => name.endsWith(' response'))
  expect(answers.filter((name) => !compared.includes(`'${name}'`))).toEqual([])
})

import { inspect } from 'node:util'

import { expect, test } from 'vitest'

import { Address, revealTarget } from '#http/address.ts'
import { parseServerAddress } from '#http/origin.ts'

const { origin } = parseServerAddress('https://helpdesk.example.org')
const key = 'Qm3vN8xR2tLw7KpZ4sYb'

const address = new Address({
  origin,
  path: '/helpdesk/ra/Tickets',
  query: [['qualifier', "(subject = 'O\\'Neil & co')"]],
  secrets: [['apiKey', key]],
  alsoSecret: ['cookie-value-19'],
})

test('an address shows *** for its key, whoever prints it', () => {
  const shown =
    'https://helpdesk.example.org/helpdesk/ra/Tickets?qualifier=(subject%20%3D%20%27O%5C%27Neil%20%26%20co%27)&apiKey=***'
  expect(String(address)).toBe(shown)
  expect(`at ${String(address)}`).toBe(`at ${shown}`)
  expect(inspect({ address })).toContain(shown)
  expect(JSON.stringify({ address })).toBe(JSON.stringify({ address: shown }))
  expect(inspect(address, { showHidden: true, depth: 9 })).not.toContain(key)
})

test('a transport can reveal the whole target', () => {
  expect(revealTarget(address)).toContain(`&apiKey=${key}`)
})

test('text that picked up a secret or a cookie loses it', () => {
  expect(address.redact(`GET /x?apiKey=${key} with cookie-value-19`)).toBe('GET /x?apiKey=*** with ***')
})

test('a key that was put into the open part of the query is masked as well', () => {
  const careless = new Address({ origin, path: '/ra', query: [['note', key]], secrets: [['apiKey', key]] })
  expect(String(careless)).toBe('https://helpdesk.example.org/ra?note=***&apiKey=***')
})

test('half a surrogate pair in a parameter does not stop the request', () => {
  const odd = new Address({ origin, path: '/ra', query: [['q', 'a\uD800b']] })
  expect(revealTarget(odd)).toBe('/ra?q=a%EF%BF%BDb')
})

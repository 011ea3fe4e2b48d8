import { expect, test } from 'vitest'
import { beyondBounds, beyondDecoding } from '#desk/json-bounds.ts'
import { assert, json, property } from '../support/properties.ts'

test('an answer as servers give it is read', () => {
  expect(beyondBounds('[{"id":1,"notes":[{"text":"[[[[ \\"{{"}]}]')).toBe(null)
  expect(beyondBounds('')).toBe(null)
  expect(beyondBounds('Authentication failed, "')).toBe(null)
})

test('whatever is no deeper than usual is read', () => {
  assert(property(json({ depthSize: 'medium' }), (text) => beyondBounds(text) === null))
})

test.each([
  ['lists', '['.repeat(201)],
  ['objects', '{"a":'.repeat(201)],
  ['lists after much else', `[${'[],'.repeat(1000)}${'['.repeat(200)}`],
])('%s within each other are refused from level 201 on', (_, text) => {
  expect(beyondBounds(text)).toBe('The answer of the help desk is nested more than 200 levels deep.')
})

test('200 levels are read, and brackets in texts do not count', () => {
  expect(beyondBounds(`${'['.repeat(200)}${']'.repeat(200)}`)).toBe(null)
  expect(beyondBounds(JSON.stringify({ text: `"\\${'['.repeat(500)}` }))).toBe(null)
})

test('more values than memory is for are refused', () => {
  expect(beyondBounds(`[${'{},'.repeat(2_000_100)}{}]`)).toBe(
    'The answer of the help desk has more than 4 million values.',
  )
})

test('a text that is only decoded may be short and deep, and is looked through when it is long', () => {
  expect(beyondDecoding('['.repeat(100_000))).toBe(null)
  expect(beyondDecoding('['.repeat(2_000_000))).toBe(
    'The answer of the help desk is nested more than 200 levels deep.',
  )
})

import { expect, test } from 'vitest'

import { graphemes, wholePieces } from '#desk/text/graphemes.ts'
import { array, assert, constantFrom, property } from '../../support/properties.ts'

const signs = array(
  constantFrom(
    'a',
    '\n',
    '\r',
    'e\u0301',
    '\u0301',
    '\u200d',
    '👩',
    '👩\u200d💻',
    '🇩',
    '🇪',
    '\u1100\u1161',
    '\ud83d',
    'क्',
    '漢',
  ),
  { maxLength: 700 },
).map((parts) => parts.join(''))

test('a text of any length has the characters that a reader counts', () => {
  assert(
    property(signs, (text) => {
      expect([...graphemes(text)]).toEqual(
        Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment),
      )
    }),
    { numRuns: 300 },
  )
})

test('a character that goes on for ever is one', () => {
  expect([...graphemes(`xe${'\u0301'.repeat(300_000)}y`)].map(({ length }) => length)).toEqual([
    1, 300_001, 1,
  ])
})

test('a long text is never gone through at once', () => {
  const longest = (text: string): number =>
    Array.from(wholePieces(text), ({ length }) => length).reduce((most, length) => Math.max(most, length), 0)
  expect(longest('é'.repeat(1_000_000))).toBeLessThanOrEqual(256)
  expect(longest('👩\u200d💻'.repeat(200_000))).toBeLessThanOrEqual(256)
})

import { expect, test } from 'vitest'

import { readInstant, shift } from '#whd/decode/instant.ts'

test.each([
  ['2026-07-30T18:22:10Z', '2026-07-30T18:22:10Z'],
  ['2026-07-30 18:22:10.123+00', '2026-07-30T18:22:10Z'],
  ['2026-07-30T18:22:10.5+02:00', '2026-07-30T16:22:10Z'],
  ['2026-12-31 22:00:00-0500', '2027-01-01T03:00:00Z'],
])('%s is read', (text, instant) => {
  expect(readInstant(text)).toBe(instant)
})

test.each([null, '', 'yesterday', '2026-13-01T00:00:00Z', '2026-07-30T25:00:00Z', '2026-07-30'])(
  '%s is no time',
  (text) => {
    expect(readInstant(text)).toBeNull()
  },
)

test('instants move by days and minutes', () => {
  expect(shift('2026-03-01T00:00:00Z', { days: -1 })).toBe('2026-02-28T00:00:00Z')
})

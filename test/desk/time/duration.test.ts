import { expect, test } from 'vitest'
import { durationText, parseDuration } from '#desk/time/duration.ts'
import { UsageError } from '#errors.ts'
import { refusal } from '../../support/refusal.ts'

test.each([
  ['30s', 30_000],
  ['5m', 300_000],
  ['1H', 3_600_000],
  [' 90s ', 90_000],
])('%s is a length of time', (text, milliseconds) => {
  expect(parseDuration(text, '--every')).toBe(milliseconds)
})

test.each(['', '30', 's', '1.5m', '-5s', '5 m', '1d', '1234567s', '5m30s'])('%j is none', (text) => {
  expect(refusal(UsageError, () => parseDuration(text, '--every'))).toBe(
    `"${text}" is not a length of time for --every.\nWrite for example --every 30s, --every 5m or --every 1h.`,
  )
})

test('a length is said as it would be typed', () => {
  expect([30_000, 90_000, 300_000, 3_600_000, 7_200_000, 0].map(durationText)).toEqual([
    '30s',
    '90s',
    '5m',
    '1h',
    '2h',
    '0s',
  ])
})

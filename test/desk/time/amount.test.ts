import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parseMinutes } from '#desk/time/amount.ts'
import { worked } from '#views/text/ages.ts'
import { refusal } from '../../support/refusal.ts'
import { assert, integer, property } from '../../support/properties.ts'

test.each([
  ['15m', 15],
  ['15 ', 15],
  ['90', 90],
  ['0', 0],
  ['1h30', 90],
  ['1h 30m', 90],
  ['2H', 120],
  ['0:45', 45],
  ['12:05', 725],
  ['1.5h', 90],
  ['20min', 20],
])('%s is %d minutes', (text, minutes) => {
  expect(parseMinutes(text)).toBe(minutes)
})

test.each([
  '',
  ' ',
  'h',
  'm',
  '-5',
  '1h75',
  '1:60',
  ':30',
  '1:5',
  '1.5',
  '1d',
  '15m20',
  '99999h',
  '99999',
  '1e3',
])('"%s" is no amount of time', (text) => {
  expect(refusal(UsageError, () => parseMinutes(text))).toBe(
    `"${text}" is not an amount of time.\nWrite 15m, 1h30, 0:45 or 90 (minutes).`,
  )
})

test('an amount is read from every way to write it, also as cards show it', () => {
  assert(
    property(integer({ min: 0, max: 59_999 }), (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
      const two = String(rest).padStart(2, '0')
      for (const text of [`${minutes}`, `${minutes}m`, `${hours}h${two}`, `${hours}:${two}`, worked(minutes)])
        expect(parseMinutes(text)).toBe(minutes)
    }),
  )
})

import { expect, test } from 'vitest'
import { absolute, relative, since, worked } from '#views/text/ages.ts'
import { millisecondsOf } from '#views/text/instant.ts'
import * as fc from '../../support/properties.ts'

const now = new Date('2026-10-02T17:03:00Z')

test.each([
  ['2026-10-02T17:02:30Z', 'now'],
  ['2026-10-02T16:50:00Z', '13 min ago'],
  ['2026-10-02T14:03:00Z', '3 h ago'],
  ['2026-10-01T14:03:00Z', '27 h ago'],
  ['2026-09-30T17:03:00Z', '2 d ago'],
  ['2026-07-01T17:03:00Z', '3 mo ago'],
  ['2024-07-01T17:03:00Z', '2 y ago'],
  ['2026-10-02T20:30:00Z', 'in 3 h'],
  ['2026-10-04T18:00:00Z', 'in 2 d'],
])('at 17:03 on 2 October, %s is %s', (instant, words) => {
  expect(relative(instant, now)).toBe(words)
})

test('how long something is overdue has no "ago"', () => {
  expect(since('2026-10-02T14:03:00Z', now)).toBe('3 h')
})

test('a time on the clock of the zone, on both sides of the change to winter time', () => {
  expect(absolute('2026-10-01T14:03:00Z', 'America/Chicago')).toBe('2026-10-01 09:03')
  expect(absolute('2026-11-02T06:00:00Z', 'America/Chicago')).toBe('2026-11-02 00:00')
  expect(absolute('2026-10-01T14:03:00Z', 'UTC')).toBe('2026-10-01 14:03')
})

test('what is no time stays as it is', () => {
  expect(relative('soon', now)).toBe('soon')
  expect(absolute('soon', 'UTC')).toBe('soon')
})

test('time worked in hours and minutes', () => {
  expect([0, 35, 60, 80].map(worked)).toEqual(['0 min', '35 min', '1 h', '1 h 20 min'])
})

test('every instant is read as the clock of the machine reads it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 253_402_300_799 }), (seconds) => {
      const instant = new Date(seconds * 1000).toISOString()
      expect(millisecondsOf(instant)).toBe(seconds * 1000)
    }),
  )
})

import { expect, test } from 'vitest'
import { readInstant } from '#sandbox/qualifier/instant.ts'

test.each([
  '1970-01-01T00:00:00Z',
  '2024-02-29T23:59:59Z',
  '2026-07-17T10:34:56.789Z',
  '2026-07-17T10:34:56+02:00',
  '2026-07-17T10:34:56-05:30',
  '2000-03-01',
  '1999-12-31',
  '1969-12-31T23:59:59Z',
])('§5.2 reads the date %s as everybody does', (text) => {
  expect(readInstant(text)).toBe(Date.parse(text) / 1000)
})

test.each([
  ['2026-07-17 10:34:56', '2026-07-17T10:34:56Z'],
  ['2026-07-17T10:34:56', '2026-07-17T10:34:56Z'],
  ['2026-07-17T10:34', '2026-07-17T10:34:00Z'],
  ['2026-07-17 10:34:56.123+00', '2026-07-17T10:34:56.123Z'],
  ['2026-07-17T10:34:56+0200', '2026-07-17T08:34:56Z'],
])('§7 reads %s, in UTC when it names no zone', (text, same) => {
  expect(readInstant(text)).toBe(Date.parse(same) / 1000)
})

test.each(['yesterday', '2026-13-01', '2025-02-29', '2026-04-31', '2026-07-17T25:00:00Z', '17.7.2026', ''])(
  '%j is no date',
  (text) => {
    expect(readInstant(text)).toBeNull()
  },
)

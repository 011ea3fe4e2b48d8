import { expect, test } from 'vitest'
import { keptLines, olderLine } from '#views/kept/answers.ts'

const words = {
  why: ['Cannot reach https://desk.example.org: the connection was refused.'],
  policy: { phone: '555-0100', hours: 'Monday to Friday' },
  now: new Date('2026-10-05T14:26:30Z'),
  timeZone: 'America/Chicago',
}

test('an outage says why, how old the answer is, and where to call', () => {
  expect(keptLines([{ at: '2026-10-05T14:14:00Z', ticket: null }], words)).toEqual([
    'Cannot reach https://desk.example.org: the connection was refused.',
    'The help desk cannot be reached; this is what was kept 12 minutes ago, 09:14.',
    'By phone: 555-0100 (Monday to Friday)',
  ])
})

test.each([
  ['2026-10-05T14:26:10Z', 'less than a minute ago, 09:26'],
  ['2026-10-05T14:25:10Z', '1 minute ago, 09:25'],
  ['2026-10-05T11:26:30Z', '3 hours ago, 06:26'],
  ['2026-10-05T02:26:30Z', '12 hours ago, 2026-10-04 21:26'],
  ['2026-10-03T14:26:30Z', '2 days ago, 2026-10-03 09:26'],
  ['2026-10-05T15:00:00Z', 'at 2026-10-05 10:00'],
])('what was kept %s was kept %s', (at, age) => {
  expect(keptLines([{ at, ticket: 1042 }], { ...words, why: null })).toEqual([
    `The help desk was not asked; this is what was kept ${age}.`,
  ])
})

test('several tickets have each their own age', () => {
  const shown = [
    { at: '2026-10-05T14:14:00Z', ticket: 1042 },
    { at: '2026-10-05T11:26:30Z', ticket: 1099 },
  ]
  expect(keptLines(shown, { ...words, policy: { phone: null, hours: null } }).slice(1)).toEqual([
    'The help desk cannot be reached; this is what was kept:',
    '  1042: 12 minutes ago, 09:14',
    '  1099: 3 hours ago, 06:26',
  ])
})

test('what a mirror does not hold of tickets is said in one line, with the age of what was kept', () => {
  const at = '2026-10-05T11:26:30Z'
  expect(olderLine([{ ticket: 1042, at: null }], words)).toBe(
    'The mirror holds neither notes nor files: of 1042 nothing is kept.',
  )
  const one = { ticket: 1042, at }
  expect(olderLine([one], words)).toBe(
    'The mirror holds neither notes nor files: those of 1042 are as they were kept 3 hours ago, 06:26.',
  )
  expect(olderLine([one, { ticket: 1043, at: null }, { ticket: 1044, at: null }], words)).toBe(
    'The mirror holds neither notes nor files: those of 1042 are as they were kept 3 hours ago, 06:26; of 1043, 1044 nothing is kept.',
  )
})

test('of many tickets it is said how many', () => {
  const many = Array.from({ length: 12 }, (_, ticket) => ({
    ticket,
    at: ticket < 6 ? '2026-10-05T11:26:30Z' : null,
  }))
  expect(olderLine(many, words)).toBe(
    'The mirror holds neither notes nor files: those of 6 tickets are as they were kept before; of 6 tickets nothing is kept.',
  )
})

import { expect, test } from 'vitest'
import { aging } from '#desk/reports/aging.ts'
import { timeliness } from '#desk/reports/timeliness.ts'
import { volume } from '#desk/reports/volume.ts'
import { workload } from '#desk/reports/workload.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticket } from '../../support/desk/ticket.ts'

const now = new Date('2026-11-20T12:00:00Z')

/** A ticket that was created so many days before now. */
function aged(days: number, more: Partial<Ticket> = {}): Ticket {
  return ticket({ created: before(days), state: 'open', due: null, closed: null, ...more })
}

function before(days: number): string {
  return new Date(now.getTime() - days * 86_400_000).toISOString().replace('.000Z', 'Z')
}

test('a ticket is in the group of its age, on the border in the older one', () => {
  const groups = aging(
    [
      aged(0.5, { id: 1 }),
      aged(1, { id: 2 }),
      aged(2.9, { id: 3, due: before(1) }),
      aged(100, { id: 4, due: before(90) }),
      aged(200, { id: 5 }),
    ],
    now,
  )
  expect(groups.filter(({ tickets }) => tickets > 0)).toEqual([
    { age: 'under 1 day', tickets: 1, share: 20, overdue: 0, oldest: 1 },
    { age: '1 to 3 days', tickets: 2, share: 40, overdue: 1, oldest: 3 },
    { age: 'over 12 weeks', tickets: 2, share: 40, overdue: 1, oldest: 5 },
  ])
  expect(groups).toHaveLength(7)
})

test('one that a wrong clock created in the future is young', () => {
  expect(aging([aged(-1)], now)[0]).toMatchObject({ age: 'under 1 day', tickets: 1 })
})

test('of no tickets every group is empty', () => {
  expect(
    aging([], now).every(({ tickets, share, oldest }) => tickets === 0 && share === 0 && oldest === null),
  ).toBe(true)
})

test('what nobody has taken comes first, then who has most', () => {
  const loads = workload(
    [
      aged(3, { tech: 'Ana Ruiz', due: before(-1) }),
      aged(9, { tech: 'Ana Ruiz', state: 'waiting', due: before(-2.1) }),
      aged(1, { tech: 'Ben Okafor', due: before(0.1) }),
      aged(2, { tech: null }),
    ],
    now,
  )
  expect(loads).toEqual([
    { tech: null, tickets: 1, share: 25, overdue: 0, dueSoon: 0, waiting: 0, oldestDays: 2 },
    { tech: 'Ana Ruiz', tickets: 2, share: 50, overdue: 0, dueSoon: 1, waiting: 1, oldestDays: 9 },
    { tech: 'Ben Okafor', tickets: 1, share: 25, overdue: 1, dueSoon: 0, waiting: 0, oldestDays: 1 },
  ])
})

test('closed by its due time is in time, without one neither in time nor late', () => {
  const closed = (days: number, due: string | null): Ticket =>
    aged(days, { state: 'closed', closed: before(0), due, group: 'Network' })
  expect(
    timeliness([
      closed(1, before(0)),
      closed(2, before(0.5)),
      closed(3, null),
      closed(10, before(-1)),
      aged(1),
    ]),
  ).toEqual([
    {
      group: 'Network',
      closed: 4,
      inTime: 2,
      late: 1,
      withoutDue: 1,
      inTimeShare: 66.7,
      medianDays: 2,
      slowestDays: 10,
    },
  ])
  expect(timeliness([closed(3, null)])).toMatchObject([{ inTimeShare: null }])
})

test('weeks begin on Monday on the clock of the zone, also where clocks change', () => {
  const span = { now, timeZone: 'America/Chicago', since: Date.parse('2026-10-28T12:00:00Z') }
  const tickets = [
    // Sunday evening in Chicago, Monday in UTC.
    aged(0, { created: '2026-11-02T05:30:00Z' }),
    aged(0, { created: '2026-11-02T06:30:00Z', closed: '2026-11-16T12:00:00Z' }),
    aged(0, { created: '2026-10-01T12:00:00Z', closed: '2026-10-26T12:00:00Z' }),
  ]
  expect(volume(tickets, { ...span, by: 'week' })).toEqual([
    { from: '2026-10-26', created: 1, closed: 1, growth: 0 },
    { from: '2026-11-02', created: 1, closed: 0, growth: 1 },
    { from: '2026-11-09', created: 0, closed: 0, growth: 0 },
    { from: '2026-11-16', created: 0, closed: 1, growth: -1 },
  ])
  const days = volume([], { ...span, by: 'day' })
  expect(days).toHaveLength(24)
  expect([days[0]?.from, days.at(-1)?.from]).toEqual(['2026-10-28', '2026-11-20'])
})

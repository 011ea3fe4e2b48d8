import { describe, expect, test } from 'vitest'
import { dayBefore, firstDayFrom } from '#desk/time/day.ts'
import { moment } from '#desk/time/instant.ts'
import { parsePeriod } from '#desk/time/period.ts'
import { momentOf, wallTime, weekdayOf, zoneName, type WallTime } from '#desk/time/zone.ts'
import { assert, constantFrom, integer, property, tuple } from '../../support/properties.ts'

const zones = constantFrom(
  'America/Chicago',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Pacific/Apia',
  'America/St_Johns',
  'Australia/Lord_Howe',
)
const hour = 3_600_000
const second = 1000

// From 2012 on: before, Apia left out a whole day, and in St John's clocks changed a minute after midnight.
const moments = integer({ min: Date.UTC(2012, 1, 1) / second, max: Date.UTC(2040, 0, 1) / second }).map(
  (seconds) => seconds * second,
)

/** Moments close to a change of clocks, where there is one in that year. */
const changes = tuple(
  integer({ min: 2013, max: 2039 }),
  zones,
  integer({ min: -3 * 3600, max: 3 * 3600 }),
).chain(([year, zone, off]) =>
  constantFrom(...changesIn(year, zone), Date.UTC(year, 0, 1)).map((at) => ({ at: at + off * second, zone })),
)
const anyTime = tuple(moments, zones, changes, constantFrom('anywhere', 'at a change')).map(
  ([at, zone, change, which]) => (which === 'anywhere' ? { at, zone } : change),
)

/** The first moments, to the second, of another offset. */
function changesIn(year: number, zone: string): readonly number[] {
  const offset = (at: number) => {
    return utcOf(wallTime(at, zone)) - at
  }
  const days = Array.from({ length: 366 }, (_, day) => Date.UTC(year, 0, 1 + day))
  return days.flatMap((day) => {
    if (offset(day) === offset(day + 24 * hour)) return []
    let [before, after] = [day, day + 24 * hour]
    while (after - before > second) {
      const middle = before + Math.floor((after - before) / 2 / second) * second
      if (offset(middle) === offset(before)) before = middle
      else after = middle
    }
    return [after]
  })
}

function utcOf({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const periodAt = (text: string, at: number, zone: string, weekdays: 'last' | 'next' = 'last') => {
  const { from, to } = parsePeriod(text, 'due:', { now: new Date(at), timeZone: zone, weekdays })
  return { from: from === null ? Number.NaN : moment(from), to: to === null ? Number.NaN : moment(to) }
}
const iso = ({ year, month, day }: { year: number; month: number; day: number }) =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const midnight = { hour: 0, minute: 0, second: 0 }

test('a zone without a name is that of this computer', () => {
  assert(
    property(moments, (at) => {
      const shown = wallTime(at, '')
      expect(shown).toEqual(wallTime(at, zoneName('')))
      expect(wallTime(momentOf(shown, ''), '')).toEqual(shown)
    }),
  )
})

describe('in any zone, also where clocks change', () => {
  test('today begins at or before now, ends after it, and lasts 23 to 25 hours', () => {
    assert(
      property(anyTime, ({ at, zone }) => {
        const { from, to } = periodAt('today', at, zone)
        expect(from).toBeLessThanOrEqual(at)
        expect(to).toBeGreaterThan(at)
        expect(to - from).toBeGreaterThanOrEqual(23 * hour)
        expect(to - from).toBeLessThanOrEqual(25 * hour)
      }),
    )
  })

  test('yesterday ends where today begins, and today where tomorrow does', () => {
    assert(
      property(anyTime, ({ at, zone }) => {
        const today = periodAt('today', at, zone)
        expect(periodAt('yesterday', at, zone).to).toBe(today.from)
        expect(periodAt('tomorrow', at, zone).from).toBe(today.to)
      }),
    )
  })

  test('a day by its date is the day that clocks show then', () => {
    assert(
      property(anyTime, ({ at, zone }) => {
        const shown = wallTime(at, zone)
        expect(periodAt(iso(shown), at, zone)).toEqual(periodAt('today', at, zone))
        expect(momentOf({ ...shown, ...midnight }, zone)).toBe(periodAt('today', at, zone).from)
      }),
    )
  })

  test('the week ends on Sunday at midnight, at most seven days and an hour ahead', () => {
    assert(
      property(anyTime, ({ at, zone }) => {
        const { to } = periodAt('..eow', at, zone)
        expect(to).toBeGreaterThan(at)
        expect(to - at).toBeLessThanOrEqual(7 * 24 * hour + hour)
        expect(weekdayOf(wallTime(to, zone))).toBe(1)
        expect(wallTime(to, zone)).toMatchObject(midnight)
      }),
    )
  })

  test('a weekday is the last one, or the next one, and today counts as both', () => {
    const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
    assert(
      property(anyTime, constantFrom(...names), ({ at, zone }, name) => {
        const last = periodAt(name, at, zone, 'last')
        const next = periodAt(name, at, zone, 'next')
        for (const { from } of [last, next]) expect(names[weekdayOf(wallTime(from, zone)) - 1]).toBe(name)
        expect(last.from).toBeLessThanOrEqual(at)
        expect(next.to).toBeGreaterThan(at)
        // The same day, or a week apart but for the hour that clocks skip or repeat.
        const apart = (next.from - last.from) / hour
        expect([0, 167, 167.5, 168, 168.5, 169]).toContain(apart)
        expect(apart === 0).toBe(last.to > at)
      }),
    )
  })

  test('days ago keep the hour, unless clocks skip it', () => {
    assert(
      property(anyTime, integer({ min: 1, max: 400 }), ({ at, zone }, days) => {
        const wanted = wallTime(at, zone)
        const shown = wallTime(periodAt(`-${days}d..`, at, zone).from, zone)
        const behind = utcOf(shown) - utcOf({ ...wanted, day: wanted.day - days })
        expect([0, hour / 2, hour]).toContain(behind)
      }),
    )
  })

  test('hours ago are real hours', () => {
    assert(
      property(anyTime, integer({ min: 1, max: 999 }), ({ at, zone }, hours) => {
        expect(periodAt(`-${hours}h..`, at, zone).from).toBe(at - hours * hour)
      }),
    )
  })

  test('the first day from a moment on begins then or later, and the day before it earlier', () => {
    assert(
      property(anyTime, ({ at, zone }) => {
        const day = firstDayFrom(at, zone)
        expect(periodAt(day, at, zone).from).toBeGreaterThanOrEqual(at)
        expect(periodAt(dayBefore(day), at, zone).from).toBeLessThan(at)
      }),
    )
  })
})

test('a time that clocks skip is as far behind the change as it lies in the gap', () => {
  // In spring Chicago goes from 2:00 to 3:00, Lord Howe from 2:00 to 2:30.
  expect(periodAt('2026-03-08T02:30..', 0, 'America/Chicago').from).toBe(Date.parse('2026-03-08T08:30:00Z'))
  expect(periodAt('2026-10-04T02:10..', 0, 'Australia/Lord_Howe').from).toBe(
    Date.parse('2026-10-03T15:40:00Z'),
  )
})

test('a time that clocks show twice is the first of them', () => {
  expect(periodAt('2026-11-01T01:30..', 0, 'America/Chicago').from).toBe(Date.parse('2026-11-01T06:30:00Z'))
  expect(periodAt('2026-10-25T02:30..', 0, 'Europe/Berlin').from).toBe(Date.parse('2026-10-25T00:30:00Z'))
})

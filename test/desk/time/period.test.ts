import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parsePeriod } from '#desk/time/period.ts'
import { momentOf, wallTime } from '#desk/time/zone.ts'
import { refusal } from '../../support/refusal.ts'
import { assert, constantFrom, integer, property } from '../../support/properties.ts'

// A Thursday, 09:30 in Kansas.
const now = new Date('2026-10-01T14:30:00.500Z')
const period = (text: string, key = 'created', zone = 'America/Chicago') => {
  const { from, to } = parsePeriod(text, `${key}:`, {
    now,
    timeZone: zone,
    weekdays: key === 'due' ? 'next' : 'last',
  })
  return `${from ?? '…'} to ${to ?? '…'}`
}
const refused = (text: string, key = 'created') => refusal(UsageError, () => period(text, key))

describe('the time of a filter term', () => {
  test('is a point ago or ahead', () => {
    expect(period('-24h..')).toBe('2026-09-30T14:30:00Z to …')
    expect(period('..+2d', 'due')).toBe('… to 2026-10-03T14:30:00Z')
    expect(period('-30m..now')).toBe('2026-10-01T14:00:00Z to 2026-10-01T14:30:00Z')
    expect(period('..-1w')).toBe('… to 2026-09-24T14:30:00Z')
  })

  test('is a whole day in the user’s zone', () => {
    expect(period('2026-09-30')).toBe('2026-09-30T05:00:00Z to 2026-10-01T05:00:00Z')
    expect(period('2026-09-30', 'created', 'UTC')).toBe('2026-09-30T00:00:00Z to 2026-10-01T00:00:00Z')
    expect(period('today')).toBe('2026-10-01T05:00:00Z to 2026-10-02T05:00:00Z')
    expect(period('Yesterday')).toBe('2026-09-30T05:00:00Z to 2026-10-01T05:00:00Z')
    expect(period('2026-09-01..2026-09-30')).toBe('2026-09-01T05:00:00Z to 2026-10-01T05:00:00Z')
    expect(period('2026-10-01..')).toBe('2026-10-01T05:00:00Z to …')
  })

  test('is 23 or 25 hours long on the days when clocks change', () => {
    expect(period('2026-03-08')).toBe('2026-03-08T06:00:00Z to 2026-03-09T05:00:00Z')
    expect(period('2026-11-01')).toBe('2026-11-01T05:00:00Z to 2026-11-02T06:00:00Z')
    // In Beirut clocks skip midnight itself.
    expect(period('2026-03-29', 'created', 'Asia/Beirut')).toBe(
      '2026-03-28T22:00:00Z to 2026-03-29T21:00:00Z',
    )
  })

  test('keeps the hour when days are counted over a change of clocks', () => {
    const autumn = {
      now: new Date('2026-11-02T15:00:00Z'),
      timeZone: 'America/Chicago',
      weekdays: 'last',
    } as const
    expect(parsePeriod('-2d..', 'created:', autumn).from).toBe('2026-10-31T14:00:00Z')
    expect(parsePeriod('-48h..', 'created:', autumn).from).toBe('2026-10-31T15:00:00Z')
  })

  test('is the last such weekday, for due the next one', () => {
    expect(period('monday')).toBe('2026-09-28T05:00:00Z to 2026-09-29T05:00:00Z')
    expect(period('monday', 'due')).toBe('2026-10-05T05:00:00Z to 2026-10-06T05:00:00Z')
    expect(period('thursday')).toBe(period('today'))
    expect(period('thursday', 'due')).toBe(period('today'))
  })

  test('is the end of the week, Sunday 24:00', () => {
    expect(period('..eow', 'due')).toBe('… to 2026-10-05T05:00:00Z')
  })

  test('is a moment with or without a zone', () => {
    expect(period('2026-10-01T08:00..2026-10-01T16:00Z')).toBe('2026-10-01T13:00:00Z to 2026-10-01T16:00:00Z')
    expect(period('2026-10-01 08:00:30+02:00..')).toBe('2026-10-01T06:00:30Z to …')
  })

  test('may be compared', () => {
    expect(period('<2026-10-01')).toBe('… to 2026-10-01T05:00:00Z')
    expect(period('<=2026-10-01')).toBe('… to 2026-10-02T05:00:00Z')
    expect(period('>2026-10-01')).toBe('2026-10-02T05:00:00Z to …')
    expect(period('>=-24h')).toBe('2026-09-30T14:30:00Z to …')
  })

  test('is never an age', () => {
    expect(refused('<24h')).toMatchInlineSnapshot(`
      ""created:<24h" is an age; times are points in time.
      Write created:-24h.."
    `)
    expect(refused('>2d')).toMatchInlineSnapshot(`
      ""created:>2d" is an age; times are points in time.
      Write created:..-2d"
    `)
    expect(refused('24h')).toMatchInlineSnapshot(`
      ""created:24h" is an age; times are points in time.
      Write created:-24h.."
    `)
    expect(refused('<2d', 'due')).toMatchInlineSnapshot(`
      ""due:<2d" is an age; times are points in time.
      Write due:..+2d"
    `)
  })

  test('is refused with the right spelling when it cannot be read', () => {
    expect(refused('-24h')).toMatchInlineSnapshot(`
      ""created:-24h" is a single moment.
      Write created:-24h.. for since then, or created:..-24h for up to then."
    `)
    expect(refused('2026-02-30')).toMatchInlineSnapshot(`
      ""2026-02-30" is not a time for created:.
      Write for example created:-24h.., created:2026-10-01, created:2026-09-01..2026-09-30 or created:..eow."
    `)
    expect(refused('2026-10-02..2026-10-01')).toMatchInlineSnapshot(`
      ""created:2026-10-02..2026-10-01" ends before it begins.
      Write created:2026-10-01..2026-10-02."
    `)
    expect(refused('..')).toMatchInlineSnapshot(`
      "".." is not a time for created:.
      Write for example created:-24h.., created:2026-10-01, created:2026-09-01..2026-09-30 or created:..eow."
    `)
    expect(refused('tody')).toMatchInlineSnapshot(`
      ""tody" is not a time for created:.
      Did you mean "today"?"
    `)
    expect(refused('2026-10-01T25:00..')).toMatchInlineSnapshot(`
      ""2026-10-01T25:00" is not a time for created:.
      Write for example created:-24h.., created:2026-10-01, created:2026-09-01..2026-09-30 or created:..eow."
    `)
    expect(refused('2026-09..2026-10..2026-11')).toMatchInlineSnapshot(`
      ""2026-09..2026-10..2026-11" is not a time for created:.
      Write for example created:-24h.., created:2026-10-01, created:2026-09-01..2026-09-30 or created:..eow."
    `)
  })
})

test('every moment is found again from what the clocks of its zone show, but for the hour shown twice', () => {
  const zones = constantFrom('America/Chicago', 'UTC', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe')
  assert(
    property(integer({ min: 0, max: 4_000_000_000 }), zones, (seconds, zone) => {
      const shown = wallTime(seconds * 1000, zone)
      const found = momentOf(shown, zone)
      expect(wallTime(found, zone)).toEqual(shown)
      expect([0, 1_800_000, 3_600_000]).toContain(seconds * 1000 - found)
    }),
  )
})

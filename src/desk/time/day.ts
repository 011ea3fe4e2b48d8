import { momentOf, wallTime, type WallTime } from './zone.ts'

/** The first day, as `2026-10-01`, that begins at this moment or later; in milliseconds, on the clock of the zone. */
export function firstDayFrom(moment: number, timeZone: string): string {
  const { year, month, day } = wallTime(moment, timeZone)
  const begins = momentOf({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone)
  return dayText({ year, month, day: begins === moment ? day : day + 1 })
}

/** The day before one written as `2026-10-01`. */
export function dayBefore(day: string): string {
  return isoDayOf(Date.parse(day) - 86_400_000)
}

/** A day as `2026-10-01`; numbers beyond their range carry over. */
export function dayText({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): string {
  return isoDayOf(Date.UTC(year, month - 1, day))
}

function isoDayOf(utc: number): string {
  return new Date(utc).toISOString().slice(0, 10)
}

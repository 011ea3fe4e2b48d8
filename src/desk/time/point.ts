import { isDay, momentOf, wallTime, weekdayOf } from './zone.ts'

/** How "now" and days are understood. */
export interface Calendar {
  readonly now: Date
  /** IANA name of the user's zone. */
  readonly timeZone: string
  /** Whether `monday` is the last one or the next one; today counts as both. */
  readonly weekdays: 'last' | 'next'
}

/** A point in time, or a whole day: milliseconds from its start up to, but without, its end. A moment has both the same. */
export interface Point {
  readonly start: number
  readonly end: number
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** Words that mean a point in time; besides them `-24h`, `+2d`, `2026-10-01` and `2026-10-01T14:00`. */
export const pointWords: readonly string[] = ['now', 'today', 'yesterday', 'tomorrow', 'eow', ...weekdays]

/** Reads a point in time; null for any other text. */
export function parsePoint(text: string, calendar: Calendar): Point | null {
  const word = text.trim().toLowerCase()
  if (pointWords.includes(word)) return pointOfWord(word, calendar)
  return offsetPoint(word, calendar) ?? dayPoint(word, calendar) ?? momentPoint(word, calendar)
}

function pointOfWord(word: string, calendar: Calendar): Point {
  const today = weekdayOf(wallTime(calendar.now.getTime(), calendar.timeZone))
  if (word === 'now') return moment(calendar.now.getTime())
  if (word === 'today') return dayFromToday(0, calendar)
  if (word === 'yesterday') return dayFromToday(-1, calendar)
  if (word === 'tomorrow') return dayFromToday(1, calendar)
  // Sunday 24:00
  if (word === 'eow') return moment(dayFromToday(7 - today, calendar).end)
  const ahead = (weekdays.indexOf(word) + 1 - today + 7) % 7
  const days = calendar.weekdays === 'next' || ahead === 0 ? ahead : ahead - 7
  return dayFromToday(days, calendar)
}

function offsetPoint(word: string, { now, timeZone }: Calendar): Point | null {
  const [, sign, digits, unit] = /^([+-])(\d{1,5})([mhdw])$/.exec(word) ?? []
  if (digits === undefined) return null
  const count = Number(digits) * (sign === '-' ? -1 : 1)
  if (unit === 'm' || unit === 'h') return moment(now.getTime() + count * (unit === 'm' ? 60_000 : 3_600_000))
  // Days keep the hour, also when clocks change in between.
  const wall = wallTime(now.getTime(), timeZone)
  return moment(momentOf({ ...wall, day: wall.day + count * (unit === 'w' ? 7 : 1) }, timeZone))
}

function dayPoint(word: string, calendar: Calendar): Point | null {
  const date = isoDay(word)
  return date === null ? null : wholeDay(date, calendar)
}

function momentPoint(word: string, { timeZone }: Calendar): Point | null {
  const at = isoMoment(word, timeZone)
  return at === null ? null : moment(at)
}

/** The moment in milliseconds of `2026-10-01T14:00`, on the clock of the zone unless it names its own; null for any other text. */
export function isoMoment(text: string, timeZone: string): number | null {
  const [, date = '', hour, minute, second = '0', zone] =
    /^(\S{10})[t ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:\d\d)?$/.exec(text.toLowerCase()) ?? []
  const day = isoDay(date)
  if (day === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  const wall = { ...day, hour: Number(hour), minute: Number(minute), second: Number(second) }
  return zone === undefined ? momentOf(wall, timeZone) : momentOf(wall, 'UTC') - offsetOf(zone)
}

function offsetOf(zone: string): number {
  if (zone === 'z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return minutes * (zone.startsWith('-') ? -60_000 : 60_000)
}

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day of `2026-10-01`, if the calendar has it; null for any other text. */
export function isoDay(text: string): Day | null {
  const [, year, month, day] = (/^([12]\d{3})-(\d\d)-(\d\d)$/.exec(text) ?? []).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  return isDay(year, month, day) ? { year, month, day } : null
}

function dayFromToday(days: number, calendar: Calendar): Point {
  const { year, month, day } = wallTime(calendar.now.getTime(), calendar.timeZone)
  return wholeDay({ year, month, day: day + days }, calendar)
}

function wholeDay(date: Day, { timeZone }: Calendar): Point {
  const midnight = { ...date, hour: 0, minute: 0, second: 0 }
  return {
    start: momentOf(midnight, timeZone),
    end: momentOf({ ...midnight, day: date.day + 1 }, timeZone),
  }
}

function moment(at: number): Point {
  return { start: at, end: at }
}

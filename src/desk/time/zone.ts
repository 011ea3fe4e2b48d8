/** A time as clocks on the wall show it. Months count from 1; numbers beyond their range carry over. */
export interface WallTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** What the clocks of a zone show at a moment, given in milliseconds since 1970 UTC; an empty zone is that of this computer. */
export function wallTime(moment: number, timeZone: string): WallTime {
  // Tables of all zones take longer to load than many a command runs, and know no TZ but an IANA name.
  if (timeZone === '') return ownTime(new Date(moment))
  const parts = new Map(
    clock(timeZone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  }
}

function ownTime(at: Date): WallTime {
  return {
    year: at.getFullYear(),
    month: at.getMonth() + 1,
    day: at.getDate(),
    hour: at.getHours(),
    minute: at.getMinutes(),
    second: at.getSeconds(),
  }
}

/** How a zone is called. */
export function zoneName(timeZone: string): string {
  return timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone
}

const day = 24 * 60 * 60 * 1000

/**
 * The first moment, in milliseconds, at which clocks of the zone show this time. A time that clocks skip is the moment
 * they are set forward, plus what it lies beyond.
 */
export function momentOf(wall: WallTime, timeZone: string): number {
  const asUtc = utc(wall)
  const before = asUtc - offsetAt(asUtc - day, timeZone)
  const after = asUtc - offsetAt(asUtc + day, timeZone)
  const shown = [before, after]
    .filter((moment) => utc(wallTime(moment, timeZone)) === asUtc)
    .toSorted((one, other) => one - other)
  return shown[0] ?? before
}

/** The day of the week, Monday 1 to Sunday 7. */
export function weekdayOf({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  const made = new Date(Date.UTC(year, month - 1, day))
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day
}

function offsetAt(moment: number, timeZone: string): number {
  return utc(wallTime(moment, timeZone)) - moment
}

function utc({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

// Making one takes longer than many uses of it.
const clocks = new Map<string, Intl.DateTimeFormat>()

function clock(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  clocks.set(timeZone, made)
  return made
}

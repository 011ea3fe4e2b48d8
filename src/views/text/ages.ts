import { wallTime } from '#desk/time/zone.ts'
import type { Instant } from '#desk/ticket.ts'
import { escapeLine } from '../escape.ts'
import { millisecondsOf } from './instant.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const units = [
  { from: 365 * day, length: 365 * day, name: 'y' },
  { from: 60 * day, length: 30 * day, name: 'mo' },
  { from: 2 * day, length: day, name: 'd' },
  { from: hour, length: hour, name: 'h' },
  { from: minute, length: minute, name: 'min' },
]

/** `3 h ago`, `in 2 d`, `now`; whole units, rounded down. An instant of another form is given as it is, escaped. */
export function relative(instant: Instant, now: Date): string {
  const at = millisecondsOf(instant)
  if (at === null) return escapeLine(instant)
  const passed = now.getTime() - at
  const length = span(Math.abs(passed))
  if (length === null) return 'now'
  return passed > 0 ? `${length} ago` : `in ${length}`
}

/** How long an instant has passed, without "ago": `3 h`. */
export function since(instant: Instant, now: Date): string {
  const at = millisecondsOf(instant)
  if (at === null) return escapeLine(instant)
  return span(Math.abs(now.getTime() - at)) ?? '0 min'
}

/** `2026-10-01 09:03` on the clock of the zone. */
export function absolute(instant: Instant, timeZone: string): string {
  const at = millisecondsOf(instant)
  if (at === null) return escapeLine(instant)
  const { year, month, day, hour, minute } = wallTime(at, timeZone)
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`
}

/** Time worked: `35 min`, `2 h`, `1 h 20 min`. */
export function worked(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

function span(milliseconds: number): string | null {
  const unit = units.find(({ from }) => milliseconds >= from)
  return unit === undefined ? null : `${Math.floor(milliseconds / unit.length)} ${unit.name}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

import { wallTime } from '#desk/time/zone.ts'
import type { Instant } from '#desk/ticket.ts'
import { millisecondsOf } from '../text/instant.ts'

/** `09:03:05` on the clock of the zone. */
export function clock(at: Instant, timeZone: string): string {
  const { hour, minute, second } = wallTime(millisecondsOf(at) ?? 0, timeZone)
  return [hour, minute, second].map((number) => String(number).padStart(2, '0')).join(':')
}

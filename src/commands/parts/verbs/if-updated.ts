import type { Context } from '#command.ts'
import { instant } from '#desk/time/instant.ts'
import { parsePoint } from '#desk/time/point.ts'
import type { Instant } from '#desk/ticket.ts'
import { UsageError } from '#errors.ts'

/** The time of `--if-updated`: as `updated` is printed, or any point in time that filters know. Throws UsageError. */
export function readInstant(typed: string, { now, timeZone }: Pick<Context, 'now' | 'timeZone'>): Instant {
  const point = parsePoint(typed, { now: now(), timeZone, weekdays: 'last' })
  if (point !== null) return instant(point.start)
  throw new UsageError(`--if-updated takes a time, not "${typed}".`, {
    hint: 'Give the value of "updated", for example 2026-10-01T15:20:00Z.',
  })
}

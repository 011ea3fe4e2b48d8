import { type Context, value } from '#command.ts'
import { parsePoint } from '#desk/time/point.ts'
import { UsageError } from '#errors.ts'

export const sinceOption = value({
  value: 'DAY',
  summary: 'From when on: a day, or for example -12w; four weeks ago when left out',
})

/** In milliseconds. Throws UsageError for what is no time, and for one to come. */
export function readSince(typed: string | undefined, given: Pick<Context, 'now' | 'timeZone'>): number {
  const now = given.now()
  const point = parsePoint(typed ?? '-4w', { now, timeZone: given.timeZone, weekdays: 'last' })
  if (point === null) {
    throw new UsageError(`--since takes a time, not "${typed}".`, {
      hint: 'Write for example --since 2026-10-01, --since -12w or --since monday.',
    })
  }
  if (point.start > now.getTime()) throw new UsageError(`--since ${typed} is still to come.`)
  return point.start
}

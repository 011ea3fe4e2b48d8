import { UsageError } from '#errors.ts'
import { parsePeriod } from '../../time/period.ts'
import { moment } from '../../time/instant.ts'
import { dayBefore, firstDayFrom } from '../../time/day.ts'
import type { Wanted } from './field-test.ts'

interface Clock {
  readonly now: Date
  readonly timeZone: string
}

/** A time of a custom field, as of `created:`. Throws UsageError with the right spelling. */
export function timeWanted(text: string, term: string, clock: Clock): Wanted {
  return { is: 'time', ...parsePeriod(text, term, { ...clock, weekdays: 'last' }) }
}

/** Days of a custom field: those whose beginning on the user's clock lies in the period. Throws UsageError. */
export function daysWanted(text: string, term: string, clock: Clock): Wanted {
  const period = parsePeriod(text, term, { ...clock, weekdays: 'last' })
  const from = period.from === null ? null : firstDayFrom(moment(period.from), clock.timeZone)
  const to = period.to === null ? null : dayBefore(firstDayFrom(moment(period.to), clock.timeZone))
  if (from === null || to === null || from <= to) return { is: 'day', from, to }
  throw new UsageError(`"${term}${text}" holds no whole day, and this field holds days.`, {
    hint: `Write for example ${term}2026-10-01 or ${term}2026-10-01..2026-10-31.`,
  })
}

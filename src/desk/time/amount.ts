import { UsageError } from '#errors.ts'

/** Time worked in minutes, from `15m`, `1h30`, `1h 30m`, `0:45`, `2h`, `1.5h` or `90`. Throws UsageError. */
export function parseMinutes(text: string): number {
  const amount = text.trim().toLowerCase()
  const minutes = hoursAndMinutes(amount) ?? decimalHours(amount)
  if (minutes !== null && minutes <= longest) return minutes
  throw new UsageError(`"${text}" is not an amount of time.`, {
    hint: 'Write 15m, 1h30, 0:45 or 90 (minutes).',
  })
}

// A note holds what was worked on one ticket, not a career.
const longest = 1000 * 60

function hoursAndMinutes(amount: string): number | null {
  const [, hours, minutes] =
    /^(?:(\d{1,4}) ?h)? ?(?:(\d{1,5}) ?m?(?:in)?)?$/.exec(amount) ??
    /^(\d{1,4}):([0-5]\d)$/.exec(amount) ??
    []
  if (hours === undefined && minutes === undefined) return null
  if (hours !== undefined && Number(minutes ?? 0) > 59) return null
  return Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

function decimalHours(amount: string): number | null {
  const hours = /^(\d{1,4}\.\d{1,2})h$/.exec(amount)?.[1]
  return hours === undefined ? null : Math.round(Number(hours) * 60)
}

const form =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,9}))?)?)?\s*(?<zone>Z|[+-]\d\d(?::?\d\d)?)?$/

const minute = 60
const day = 24 * 60 * minute

/** Unix seconds, with their fraction, of a date as qualifiers write it (field guide §5.2), UTC when it names no zone; null when it is no date. */
export function readInstant(text: string): number | null {
  const parts = form.exec(text.trim())?.groups
  if (parts === undefined) return null
  const part = (name: string): number => Number(parts[name] ?? 0)
  const [month, dayOfMonth] = [part('month'), part('day')]
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysIn(month, part('year'))) return null
  if (part('hour') > 24 || part('minute') > 59 || part('second') > 60) return null
  const time = (part('hour') * 60 + part('minute')) * minute + part('second')
  const fraction = Number(`0.${parts['fraction'] ?? '0'}`)
  return daysSince1970(part('year'), month, dayOfMonth) * day + time + fraction - zone(parts['zone'] ?? 'Z')
}

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days in the proleptic Gregorian calendar, counted in years that begin with March, so that the leap day is the last. */
function daysSince1970(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  return marchYear * 365 + leapDays + dayOfYear - 719_468
}

function zone(text: string): number {
  if (text === 'Z') return 0
  const sign = text.startsWith('-') ? -1 : 1
  const [hours, minutes] = [Number(text.slice(1, 3)), Number(text.slice(3).replace(':', '') || '0')]
  return sign * (hours * 60 + minutes) * minute
}

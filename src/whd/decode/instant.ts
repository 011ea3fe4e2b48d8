import { instant, moment } from '#desk/time/instant.ts'
import type { Instant } from '#desk/ticket.ts'

const form =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d+)?\s*(Z|[+-]\d\d(?::?\d\d)?)$/i

// Nearly all times are written as we write them, and rows have four of them each.
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/

/** Both forms that servers write (field guide §7): `2026-07-30T18:22:10Z` and `2026-07-30 18:22:10.123+00`. Null for anything else. */
export function readInstant(text: string | null): Instant | null {
  if (text === null || plain.test(text)) return text
  const [, date, time, zone = 'Z'] = form.exec(text.trim()) ?? []
  if (date === undefined || time === undefined) return null
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? []
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
  return shift(`${date}T${time}Z`, { minutes: -offset })
}

interface Distance {
  readonly days?: number
  readonly minutes?: number
}

/** The instant so much later; negative numbers go back. */
export function shift(from: Instant, { days = 0, minutes = 0 }: Distance): Instant {
  if (days === 0 && minutes === 0) return from
  return instant(moment(from) + (days * 24 * 60 + minutes) * 60_000)
}

import * as v from 'valibot'

import { moment } from '#desk/time/instant.ts'
import type { Instant } from '#desk/ticket.ts'

/** Text; numbers come as text in some answers, and what is not told as an empty text. */
export const text = v.optional(
  v.pipe(
    v.nullish(v.union([v.string(), v.number(), v.boolean()])),
    v.transform((value) => (value === null || value === undefined ? '' : String(value))),
  ),
  '',
)

/** The number of a thing, which lists tell as text. */
export const id = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number))]),
  v.safeInteger(),
)

/** A whole number; 0 where there is none. */
export const whole = v.pipe(
  text,
  v.transform((value) => (/^-?\d{1,15}$/.test(value) ? Number(value) : 0)),
)

/** A list; what this account may not see comes as an empty text. */
export function list<Schema extends v.GenericSchema>(schema: Schema) {
  return v.optional(
    v.pipe(
      v.unknown(),
      v.transform((value) => (value === '' || value === null || value === undefined ? [] : value)),
      v.array(schema),
    ),
    [],
  )
}

/** A point in time; one that is not set is 1970. */
export function instantOf(told: string): Instant | null {
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(told) && !Number.isNaN(moment(told))
  return isInstant && !told.startsWith('1970-01-01T00:00:00') ? told : null
}

import * as v from 'valibot'

import { readable, Unreadable, type Readable } from './readable.ts'
import { listOf, record, type Fields } from './record.ts'

// Each value may be written in several ways, and absent counts as null.

function readText(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new Unreadable('text', value)
}

function readWhole(value: unknown): number | null {
  const number = wholeIn(value)
  if (number === undefined) throw new Unreadable('a whole number', value)
  return number
}

/** Undefined for what is none. */
function wholeIn(value: unknown): number | null | undefined {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : undefined
}

function readFlag(value: unknown): boolean {
  if (value === null || value === undefined) return false
  if (typeof value === 'boolean') return value
  if (value === 1 || value === '1' || value === 'true') return true
  if (value === 0 || value === '0' || value === 'false' || value === '') return false
  throw new Unreadable('a yes or no', value)
}

/** Text, null when absent. */
export const text = v.optional(readable(readText), null)

/** A whole number, also written as text; null when absent. */
export const whole = v.optional(readable(readWhole), null)

/** true/false, 0/1 or the same as text (field guide §7, Q12); false when absent. */
export const flag = v.optional(readable(readFlag), null)

/** The number of a thing, which must be there. */
export const id = readable((value) => {
  const number = wholeIn(value)
  if (typeof number === 'number') return number
  throw new Unreadable('an id', value)
})

/** The number of a thing; text for the ids of other systems, such as those of a directory (field guide §12.7). */
export const idOrForeign = readable((value) => {
  const number = wholeIn(value)
  if (typeof number === 'number') return number
  const foreign = number === null ? null : asText(value)
  if (foreign === null) throw new Unreadable('an id', value)
  return foreign
})

function asText(value: unknown): string | null {
  try {
    return JSON.stringify(value)
  } catch {
    // Nested too deep to be written.
    return null
  }
}

/** A list; absent and null count as empty. */
export function list<Value>(one: Readable<Value>) {
  const { read } = listOf(one)
  return v.optional(
    readable((value) => (value === null || value === undefined ? [] : read(value))),
    null,
  )
}

/** A nested object; absent counts as null. */
export function nested<Of extends Fields>(fields: Of) {
  const { read } = record(fields)
  return v.optional(
    readable((value) => (value === null || value === undefined ? null : read(value))),
    null,
  )
}

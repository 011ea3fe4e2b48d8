import * as v from 'valibot'

const unreadable = Symbol('unreadable')

/**
 * A value that servers write in several ways; absent counts as null. One step of our own, where a pipe with a
 * transformation takes five: a page of a queue has two thousand values.
 */
function tolerant<Value>(
  expected: string,
  read: (value: unknown) => Value | typeof unreadable,
): v.GenericSchema<unknown, Value> {
  return v._standardSchema<v.GenericSchema<unknown, Value>>({
    kind: 'schema',
    type: 'tolerant',
    reference: tolerant,
    expects: expected,
    async: false,
    '~run'({ value: input }) {
      const value = read(input)
      if (value !== unreadable) return { typed: true, value }
      const issue = { kind: 'schema', type: 'tolerant', input, expected, received: '' } as const
      return { typed: false, value: input, issues: [{ ...issue, message: `is not ${expected}` }] }
    },
  })
}

function readText(value: unknown): string | null | typeof unreadable {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : unreadable
}

function readWhole(value: unknown): number | null | typeof unreadable {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  if (typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return Number(value)
  return unreadable
}

function readFlag(value: unknown): boolean | typeof unreadable {
  if (value === null || value === undefined) return false
  if (typeof value === 'boolean') return value
  const word = readText(value)
  if (word === '1' || word === 'true') return true
  return word === '0' || word === 'false' || word === '' ? false : unreadable
}

/** Text, null when absent. */
export const text = v.optional(tolerant('text', readText), null)

/** A whole number, also written as text; null when absent. */
export const whole = v.optional(tolerant('a whole number', readWhole), null)

/** true/false, 0/1 or the same as text (field guide §7, Q12); false when absent. */
export const flag = v.optional(tolerant('a yes or no', readFlag), null)

/** The number of a thing, which must be there. */
export const id = tolerant('an id', (value) => readWhole(value) ?? unreadable)

/** The number of a thing; text for the ids of other systems, such as those of a directory (field guide §12.7). */
export const idOrForeign = tolerant('an id', (value) => {
  const number = readWhole(value)
  if (number === null) return unreadable
  return typeof number === 'number' ? number : asText(value)
})

function asText(value: unknown): string | typeof unreadable {
  try {
    return JSON.stringify(value)
  } catch {
    // Nested too deep to be written.
    return unreadable
  }
}

/** A list; absent and null count as empty. */
export function list<Schema extends v.GenericSchema>(schema: Schema) {
  return v.nullish(v.array(schema), [])
}

/** A nested object; absent counts as null. */
export function nested<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.nullish(v.object(entries), null)
}

import type * as v from 'valibot'

import { Unreadable, readable, type Readable } from './readable.ts'

/** What stands under a key: a value that may be absent, or one that must be there. */
type Field = Readable<unknown> | v.OptionalSchema<Readable<unknown>, null>

export type Fields = Readonly<Record<string, Field>>

type Read<Of extends Fields> = { -readonly [Key in keyof Of]: v.InferOutput<Of[Key]> }

/** An object with these values; what else it has is left out. */
export function record<Of extends Fields>(fields: Of): Readable<Read<Of>>
export function record(fields: Fields): Readable<unknown> {
  // Objects, not pairs: taking a pair apart costs more than reading its value.
  const steps = Object.entries(fields).map(([key, field]) => ({
    key,
    read: 'wrapped' in field ? field.wrapped.read : field.read,
  }))
  return readable((value) => {
    if (!isObject(value)) throw new Unreadable('Object', value)
    const found: Record<string, unknown> = {}
    let at = ''
    try {
      for (const { key, read } of steps) {
        at = key
        found[key] = read(value[key])
      }
    } catch (error) {
      throw within(at, error)
    }
    return found
  })
}

/** Each one the same way. */
export function listOf<Value>({ read }: Readable<Value>): Readable<Value[]> {
  return readable((value) => {
    if (!Array.isArray(value)) throw new Unreadable('Array', value)
    return value.map((one: unknown, at) => {
      try {
        return read(one)
      } catch (error) {
        throw within(at, error)
      }
    })
  })
}

function within(key: string | number, error: unknown): unknown {
  if (error instanceof Unreadable) error.path.unshift(key)
  return error
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

import { UsageError } from '#errors.ts'
import type { Filter, Test } from '../filter.ts'
import { either } from '../joined.ts'
import { exampleOf } from '../keys.ts'

/** `id:1042`, `id:1000..1100`, `id:1000..`, `id:>1000`. Throws UsageError. */
export function resolveIds(values: readonly string[]): Filter {
  const [first, ...others] = values.map(idTest)
  if (first === undefined) throw new Error('An id: without values cannot be typed.')
  return either([first, ...others])
}

/** `level:1,2`. Throws UsageError. */
export function resolveLevels(values: readonly string[]): Test {
  const levels = values.map((value) => {
    if (/^[1-9]\d{0,3}$/.test(value.trim())) return Number(value)
    throw new UsageError(`"${value}" is not a level.`, {
      hint: `Write a number, for example ${exampleOf('level')}.`,
    })
  })
  return { op: 'test', key: 'level', levels: [...new Set(levels)] }
}

function idTest(value: string): Test {
  const text = value.trim()
  const [, sign, bound] = /^([<>]=?)(\d{1,15})$/.exec(text) ?? []
  if (sign !== undefined) return compared(sign, Number(bound))
  const [, only] = /^(\d{1,15})$/.exec(text) ?? []
  if (only !== undefined) return between(Number(only), Number(only))
  const [, from, to] = /^(\d{1,15})?\.\.(\d{1,15})?$/.exec(text) ?? /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? []
  if (from === undefined && to === undefined) throw unreadable(text)
  return between(from === undefined ? null : Number(from), to === undefined ? null : Number(to))
}

function compared(sign: string, bound: number): Test {
  if (sign.startsWith('<')) return between(null, sign === '<' ? bound - 1 : bound)
  return between(sign === '>' ? bound + 1 : bound, null)
}

function between(from: number | null, to: number | null): Test {
  if (from !== null && to !== null && from > to) {
    throw new UsageError(`"id:${from}..${to}" runs backwards.`, { hint: `Write id:${to}..${from}.` })
  }
  return { op: 'test', key: 'id', from, to }
}

function unreadable(text: string): UsageError {
  return new UsageError(`"${text}" is not an id.`, {
    hint: `Write a number or a range, for example ${exampleOf('id')}.`,
  })
}

import { UsageError } from '#errors.ts'
import { amountIn } from '../../field-amount.ts'
import type { Bound, Wanted } from './field-test.ts'

/** `12`, `10..20`, `..20`, `<20`, `>=20`; `term` is what stands before it, for messages. Throws UsageError. */
export function amountWanted(text: string, term: string): Extract<Wanted, { is: 'amount' }> {
  const [, sign, compared] = /^([<>]=?)(.*)$/s.exec(text) ?? []
  if (compared !== undefined) {
    const bound = { at: amount(compared, text, term), included: sign?.endsWith('=') === true }
    return sign?.startsWith('<') ? between(null, bound) : between(bound, null)
  }
  const ends = text.split('..')
  const [first = '', last] = ends
  if (last === undefined) return between(included(text, text, term), included(text, text, term))
  if (ends.length > 2 || (first === '' && last === '')) throw unreadable(text, term)
  const from = first === '' ? null : included(first, text, term)
  const to = last === '' ? null : included(last, text, term)
  if (from !== null && to !== null && from.at > to.at) {
    throw new UsageError(`"${term}${text}" runs backwards.`, { hint: `Write ${term}${last}..${first}` })
  }
  return between(from, to)
}

function between(from: Bound | null, to: Bound | null): Extract<Wanted, { is: 'amount' }> {
  return { is: 'amount', from, to }
}

function included(text: string, whole: string, term: string): Bound {
  return { at: amount(text, whole, term), included: true }
}

function amount(text: string, whole: string, term: string): number {
  const found = amountIn(text)
  if (found !== null) return found
  throw unreadable(whole, term)
}

function unreadable(text: string, term: string): UsageError {
  return new UsageError(`${term} takes a number, not "${text}".`, {
    hint: `Write for example ${term}12, ${term}10..20 or ${term}none.`,
  })
}

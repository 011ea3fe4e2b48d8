import { amountIn } from '../../field-amount.ts'
import { pattern } from '../../names/pattern.ts'
import { moment } from '../../time/instant.ts'
import type { Instant, Ticket } from '../../ticket.ts'

/**
 * A custom field asked of a ticket. No server filters by these (field guide §5.4), so only the rows themselves can tell.
 */
export interface FieldTest {
  readonly op: 'test'
  readonly key: 'field'
  readonly label: string
  /** Under which names a ticket may hold it: the label, and with a number where several fields share it. */
  readonly names: readonly string[]
  readonly wanted: Wanted
}

/** What a custom field is to hold; a null end is open. */
export type Wanted =
  | { readonly is: 'not set' }
  /** The whole text, any case, `*` for any run of characters. */
  | { readonly is: 'text'; readonly pattern: string }
  /** The same for one of the chosen ones. */
  | { readonly is: 'chosen'; readonly pattern: string }
  | { readonly is: 'amount'; readonly from: Bound | null; readonly to: Bound | null }
  /** Days as `2026-10-01`, both included. */
  | { readonly is: 'day'; readonly from: string | null; readonly to: string | null }
  /** From is included, to is not. */
  | { readonly is: 'time'; readonly from: Instant | null; readonly to: Instant | null }

export interface Bound {
  readonly at: number
  readonly included: boolean
}

/** Whether a ticket's custom field holds what is wanted. */
export function fieldFits({ names, wanted }: FieldTest, { fields }: Pick<Ticket, 'fields'>): boolean {
  const values = names
    .map((name) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : '').trim())
    .filter((value) => value !== '')
  if (wanted.is === 'not set') return values.length === 0
  return values.some((value) => holds(value, wanted))
}

function holds(value: string, wanted: Exclude<Wanted, { readonly is: 'not set' }>): boolean {
  switch (wanted.is) {
    case 'text':
      return pattern(wanted.pattern).whole(value)
    case 'chosen':
      return value.split(';').some((chosen) => pattern(wanted.pattern).whole(chosen.trim()))
    case 'amount':
      return liesWithin(amountIn(value), wanted)
    case 'day':
      return (wanted.from === null || value >= wanted.from) && (wanted.to === null || value <= wanted.to)
    case 'time':
      break
  }
  const at = moment(value)
  // Any comparison with what is no time is false, an open end would not be.
  if (Number.isNaN(at)) return false
  return (wanted.from === null || at >= moment(wanted.from)) && (wanted.to === null || at < moment(wanted.to))
}

function liesWithin(
  amount: number | null,
  { from, to }: { readonly from: Bound | null; readonly to: Bound | null },
): boolean {
  if (amount === null) return false
  const above = from === null || amount > from.at || (from.included && amount === from.at)
  const below = to === null || amount < to.at || (to.included && amount === to.at)
  return above && below
}

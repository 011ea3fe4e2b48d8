import type { Instant } from '#desk/ticket.ts'

import { shift } from '../decode/instant.ts'
import { atLeast, clause, either, every, exactly, undecided, type Clause, type Sent } from './clause.ts'

export interface DateAttribute {
  readonly attribute: string
  /** Tickets may have none. */
  readonly optional: boolean
}

interface Ends {
  readonly from: Instant | null
  readonly to: Instant | null
}

/** Some servers keep times in their own zone and call it UTC (field guide Q7), so ends are moved by this much. */
const margin = 1

/** From is included, to is not. Negated: outside of them, or not set. */
export function dates({ attribute, optional }: DateAttribute, { from, to }: Ends, negated: boolean): Sent {
  const end = (sign: '<' | '>=', at: Instant, days: number): Sent =>
    exactly(clause(`${attribute} ${sign} '${shift(at, { days })}'`))
  const unset = (sign: '=' | '!='): Sent[] => (optional ? [exactly(clause(`${attribute} ${sign} null`))] : [])
  if (!negated) {
    const ends = [
      ...(from === null ? [] : [end('>=', from, -margin)]),
      ...(to === null ? [] : [end('<', to, margin)]),
    ]
    return wider(every(ends.length === 0 ? unset('!=') : ends).clause)
  }
  const ends = [
    ...(from === null ? [] : [end('<', from, margin)]),
    ...(to === null ? [] : [end('>=', to, -margin)]),
    ...unset('='),
  ]
  return wider(either(ends).clause)
}

function wider(found: Clause | null): Sent {
  return found === null ? undecided : atLeast(found)
}

import { isOverdue } from '../standing/overdue.ts'
import type { Ticket } from '../ticket.ts'
import { moment } from '../time/instant.ts'
import { percent } from './share.ts'

/** Open tickets that were created about as long ago. */
export interface AgeGroup {
  /** `1 to 3 days` */
  readonly age: string
  readonly tickets: number
  /** Of all that are counted, in percent. */
  readonly share: number
  readonly overdue: number
  /** The number of the oldest; null where there is none. */
  readonly oldest: number | null
}

const day = 24 * 60 * 60 * 1000

/** Up to so many days; the last one without end. */
const groups = [
  { age: 'under 1 day', below: 1 },
  { age: '1 to 3 days', below: 3 },
  { age: '3 to 7 days', below: 7 },
  { age: '1 to 2 weeks', below: 14 },
  { age: '2 to 4 weeks', below: 28 },
  { age: '4 to 12 weeks', below: 84 },
  { age: 'over 12 weeks', below: Infinity },
]

type Aged = Pick<Ticket, 'id' | 'created' | 'due' | 'state'>

/** All age groups, the youngest first, also those without a ticket: what is missing shows, too. */
export function aging(tickets: readonly Aged[], now: Date): readonly AgeGroup[] {
  const members = groups.map(({ age }) => ({ age, tickets: new Array<Aged>() }))
  for (const ticket of tickets) {
    const days = (now.getTime() - moment(ticket.created)) / day
    members[groups.findIndex(({ below }) => days < below)]?.tickets.push(ticket)
  }
  return members.map(({ age, tickets: own }) => ({
    age,
    tickets: own.length,
    share: percent(own.length, tickets.length),
    overdue: own.filter((ticket) => isOverdue(ticket, now)).length,
    oldest: oldestOf(own)?.id ?? null,
  }))
}

/** The one that was created first. */
export function oldestOf<One extends Pick<Ticket, 'created'>>(tickets: readonly One[]): One | undefined {
  return tickets.reduce<One | undefined>(
    (oldest, one) => (oldest === undefined || moment(one.created) < moment(oldest.created) ? one : oldest),
    undefined,
  )
}

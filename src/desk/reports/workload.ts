import { grouped } from '../grouped.ts'
import { isOverdue } from '../standing/overdue.ts'
import type { Ticket } from '../ticket.ts'
import { moment } from '../time/instant.ts'
import { oldestOf } from './aging.ts'
import { percent } from './share.ts'

/** What one technician has to do. */
export interface Load {
  /** Null for what nobody has taken. */
  readonly tech: string | null
  readonly tickets: number
  /** Of all that are counted, in percent. */
  readonly share: number
  readonly overdue: number
  /** Due within the next two days. */
  readonly dueSoon: number
  /** Waiting for somebody else. */
  readonly waiting: number
  /** Age of the oldest, in whole days. */
  readonly oldestDays: number
}

type Borne = Pick<Ticket, 'id' | 'created' | 'due' | 'state' | 'tech'>

const day = 24 * 60 * 60 * 1000
const soon = 2 * day

/** Everybody who has a ticket, the most laden first; what nobody has taken comes before all. */
export function workload(tickets: readonly Borne[], now: Date): readonly Load[] {
  return [...grouped(tickets, ({ tech }) => tech)]
    .map(([tech, own]) => loadOf(tech, own, { all: tickets.length, now }))
    .toSorted((one, other) => rank(one) - rank(other) || other.tickets - one.tickets)
}

function rank({ tech }: Load): number {
  return tech === null ? 0 : 1
}

function loadOf(
  tech: string | null,
  own: readonly Borne[],
  { all, now }: { readonly all: number; readonly now: Date },
): Load {
  const oldest = oldestOf(own)
  return {
    tech,
    tickets: own.length,
    share: percent(own.length, all),
    overdue: own.filter((ticket) => isOverdue(ticket, now)).length,
    dueSoon: own.filter((ticket) => isDueSoon(ticket, now)).length,
    waiting: own.filter(({ state }) => state === 'waiting').length,
    oldestDays: oldest === undefined ? 0 : Math.floor((now.getTime() - moment(oldest.created)) / day),
  }
}

function isDueSoon(ticket: Borne, now: Date): boolean {
  if (ticket.due === null || isOverdue(ticket, now)) return false
  return moment(ticket.due) - now.getTime() <= soon
}

import { moment } from '../time/instant.ts'
import type { Ticket } from '../ticket.ts'

/** Past its due time, and neither resolved, closed nor canceled. */
export function isOverdue({ due, state }: Pick<Ticket, 'due' | 'state'>, now: Date): boolean {
  const unfinished = state === 'open' || state === 'waiting'
  return unfinished && due !== null && moment(due) < now.getTime()
}

/** A ticket that was read before: what was due meanwhile is overdue, whatever it was then. */
export function asOf<Of extends Ticket>(ticket: Of, now: Date): Of {
  return { ...ticket, overdue: isOverdue(ticket, now) }
}

import { moment } from '../time/instant.ts'
import type { Ticket } from '../ticket.ts'

/** Past its due time, and neither resolved, closed nor canceled. */
export function isOverdue({ due, state }: Pick<Ticket, 'due' | 'state'>, now: Date): boolean {
  const unfinished = state === 'open' || state === 'waiting'
  return unfinished && due !== null && moment(due) < now.getTime()
}

import type { Priority } from '../lists.ts'
import { isOverdue } from './overdue.ts'
import { moment } from '../time/instant.ts'
import type { Ticket } from '../ticket.ts'

type Urgent = Pick<Ticket, 'id' | 'due' | 'state' | 'priority' | 'ids'>

export interface UrgencyOrder {
  /** In the server's order, the most pressing first. */
  readonly priorities: readonly Pick<Priority, 'id'>[]
  readonly now: Date
}

/** Compares two tickets: overdue, due, priority, unassigned before assigned, id (cli-contract §3). Without a time or priority goes last. */
export function byUrgency({ priorities, now }: UrgencyOrder): (one: Urgent, other: Urgent) => number {
  const ranks = new Map(priorities.map(({ id }, index) => [id, index]))
  const criteria: readonly ((ticket: Urgent) => number)[] = [
    (ticket) => (isOverdue(ticket, now) ? 0 : 1),
    ({ due }) => (due === null ? Infinity : moment(due)),
    ({ ids }) => (ids.priority === null ? Infinity : (ranks.get(ids.priority) ?? Infinity)),
    ({ ids }) => (ids.tech === null ? 0 : 1),
    ({ id }) => id,
  ]
  return (one, other) => {
    for (const criterion of criteria) {
      const order = Math.sign(criterion(one) - criterion(other))
      // Two absent values are equal: Infinity less Infinity is no number.
      if (order === 1 || order === -1) return order
    }
    return 0
  }
}

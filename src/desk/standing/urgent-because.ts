import type { Priority } from '../lists.ts'
import { isOverdue } from './overdue.ts'
import { moment } from '../time/instant.ts'
import type { Instant, Ticket } from '../ticket.ts'

/** One reason why a ticket should not lie. */
export type Reason =
  | { readonly is: 'overdue'; readonly since: Instant }
  | { readonly is: 'due soon'; readonly at: Instant }
  | { readonly is: 'priority'; readonly name: string }
  | { readonly is: 'untaken'; readonly since: Instant }
  | { readonly is: 'waiting'; readonly status: string }

type Urgent = Pick<Ticket, 'state' | 'status' | 'due' | 'created' | 'priority' | 'tech' | 'ids'>

export interface Measure {
  /** In the server's order, the most pressing first; those of the first half press. */
  readonly priorities: readonly Pick<Priority, 'id'>[]
  readonly now: Date
}

/** In milliseconds. */
const soon = 24 * 60 * 60 * 1000

/** Why a ticket is urgent, the weightiest reason first; none for one that is finished. That it waits only explains the others. */
export function urgentBecause(ticket: Urgent, { priorities, now }: Measure): readonly Reason[] {
  const { state, status, due, created, priority, tech, ids } = ticket
  if (state !== 'open' && state !== 'waiting') return []
  const reasons: Reason[] = []
  if (due !== null && isOverdue(ticket, now)) reasons.push({ is: 'overdue', since: due })
  else if (due !== null && moment(due) - now.getTime() <= soon) reasons.push({ is: 'due soon', at: due })
  const rank = priorities.findIndex(({ id }) => id === ids.priority)
  if (priority !== null && rank !== -1 && rank < priorities.length / 2) {
    reasons.push({ is: 'priority', name: priority })
  }
  if (state === 'open' && tech === null && ids.tech === null) reasons.push({ is: 'untaken', since: created })
  if (state === 'waiting' && reasons.length > 0) reasons.push({ is: 'waiting', status })
  return reasons
}

/** It is overdue, or of a priority that presses: somebody is to be told at once. */
export function presses(ticket: Urgent, measure: Measure): boolean {
  return urgentBecause(ticket, measure).some(({ is }) => is === 'overdue' || is === 'priority')
}

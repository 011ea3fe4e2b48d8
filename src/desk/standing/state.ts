import type { SitePolicy } from '../site/policy.ts'
import type { State } from '../ticket.ts'

/**
 * The statuses that come with Web Help Desk (whd-admin-model §4), those it suggests for approvals (§9), and those that come with
 * Request Tracker 5. A denied request ends without
 * work, as a canceled one does; it is not `closed`, which is the requester's final word.
 */
const usual: ReadonlyMap<string, State> = new Map([
  ['open', 'open'],
  ['pending', 'waiting'],
  ['resolved', 'resolved'],
  ['closed', 'closed'],
  ['canceled', 'canceled'],
  ['cancelled', 'canceled'],
  ['approval pending', 'waiting'],
  ['pending approval', 'waiting'],
  ['approved', 'open'],
  ['denied', 'canceled'],
  ['new', 'open'],
  ['stalled', 'waiting'],
  ['rejected', 'canceled'],
  ['deleted', 'canceled'],
])

/** What a status means here: by the site policy, else by its usual name, else open. */
export function stateOf(policy: Pick<SitePolicy, 'states'>, statusName: string): State {
  return knownState(policy, statusName) ?? 'open'
}

/** Whether the site policy or its usual name tells what a status means. */
export function knowsStatus(policy: Pick<SitePolicy, 'states'>, statusName: string): boolean {
  return knownState(policy, statusName) !== undefined
}

function knownState(policy: Pick<SitePolicy, 'states'>, statusName: string): State | undefined {
  const wanted = statusName.trim().toLowerCase()
  const named = Object.entries(policy.states).find(([name]) => name.toLowerCase() === wanted)
  return named?.[1] ?? usual.get(wanted)
}

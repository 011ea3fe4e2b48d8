import type { Reason } from '#desk/standing/urgent-because.ts'
import type { Style } from '../style.ts'
import { absolute, relative, since } from '../text/ages.ts'

/** Why a ticket is urgent, as one line. Not yet escaped. */
export function urgencyWords(reasons: readonly Reason[], style: Style): string {
  return reasons.map((reason) => words(reason, style)).join('; ')
}

function words(reason: Reason, { now, timeZone }: Style): string {
  switch (reason.is) {
    case 'overdue':
      return `overdue since ${absolute(reason.since, timeZone)}`
    case 'due soon':
      return `due ${relative(reason.at, now)}`
    case 'priority':
      return `priority ${reason.name}`
    case 'untaken':
      return `nobody has taken it for ${since(reason.since, now)}`
    case 'waiting':
      break
  }
  return `and it waits: ${reason.status}`
}

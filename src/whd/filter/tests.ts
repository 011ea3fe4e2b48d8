import type { Test } from '#desk/filter/filter.ts'
import type { Status } from '#desk/lists.ts'
import type { State } from '#desk/ticket.ts'

import { atLeast, clause, either, every, exactly, undecided, type Sent } from './clause.ts'
import { dates } from './dates.ts'
import { ids } from './ids.ts'
import { requesterPart, words } from './texts.ts'

/** What the builder knows about this server. */
export interface Knowledge {
  /** The statuses that the server lists; null while they are not known. */
  readonly statuses: readonly Status[] | null
}

/** What one test, or its opposite, becomes. Uses only attributes that are proven in qualifiers (field guide §5.4). */
export function sendTest(test: Test, knowledge: Knowledge, negated: boolean): Sent {
  switch (test.key) {
    case 'status':
      return ids({ attribute: 'statusTypeId', optional: false }, test.ids, negated)
    case 'priority':
      return ids({ attribute: 'priorityTypeId', optional: true }, test.ids, negated)
    case 'type':
      return ids({ attribute: 'problemTypeId', optional: false }, test.ids, negated)
    case 'location':
      return ids({ attribute: 'locationId', optional: true }, test.ids, negated)
    case 'requester':
      return ids({ attribute: 'clientId', optional: true }, test.ids, negated)
    case 'tech':
      return ids(
        { attribute: 'clientTech.clientId', optional: true, relation: 'clientTech' },
        test.ids,
        negated,
      )
    case 'state':
      return states(test.states, knowledge, negated)
    case 'id':
      return idRange(test.from, test.to, negated)
    case 'created':
      return dates({ attribute: 'reportDate', optional: false }, test, negated)
    case 'updated':
      return dates({ attribute: 'lastUpdated', optional: false }, test, negated)
    case 'closed':
      return dates({ attribute: 'closeDate', optional: true }, test, negated)
    case 'missing':
      if (test.of !== 'closed') return undecided
      return exactly(clause(`closeDate ${negated ? '!=' : '='} null`))
    case 'requesterPart':
      return negated ? undecided : requesterPart(test.part)
    case 'words':
      return negated ? undecided : words(test.text)
    default:
      return undecided
  }
}

/** Leaves out the listed statuses of other states; statuses of approvals stand in no list (field guide Q14). */
function states(wanted: readonly State[], { statuses }: Knowledge, negated: boolean): Sent {
  const others = (statuses ?? []).filter(({ state }) => wanted.includes(state) === negated)
  const without = ids(
    { attribute: 'statusTypeId', optional: false },
    others.map(({ id }) => id),
    true,
  )
  return others.length === 0 ? undecided : atLeast(without.clause)
}

function idRange(from: number | null, to: number | null, negated: boolean): Sent {
  const [below, above] = negated ? ['<', '>'] : ['>=', '<=']
  const ends = [
    ...(from === null ? [] : [exactly(clause(`jobTicketId ${below} ${from}`))]),
    ...(to === null ? [] : [exactly(clause(`jobTicketId ${above} ${to}`))]),
  ]
  return negated ? either(ends) : every(ends)
}

import { fold, pattern } from '../names/pattern.ts'
import { isOverdue } from '../standing/overdue.ts'
import { moment } from '../time/instant.ts'
import type { Instant, Ticket } from '../ticket.ts'
import { fieldFits } from './looking-up/field-test.ts'
import type { Filter, Test } from './filter.ts'

/** Whether a ticket fits: the last word on every row, whatever the server filtered. */
export function matches(filter: Filter, ticket: Ticket, { now }: { readonly now: Date }): boolean {
  if (filter.op === 'and') return filter.terms.every((term) => matches(term, ticket, { now }))
  if (filter.op === 'or') return filter.terms.some((term) => matches(term, ticket, { now }))
  if (filter.op === 'not') return !matches(filter.term, ticket, { now })
  return passes(filter, ticket, now)
}

function passes(test: Test, ticket: Ticket, now: Date): boolean {
  switch (test.key) {
    case 'state':
      return test.states.includes(ticket.state)
    case 'group':
      return test.names.some((name) => sameName(name, ticket.group))
    case 'level':
      return ticket.level !== null && test.levels.includes(ticket.level)
    case 'requesterPart':
      return hasPart([ticket.requester, ticket.requesterEmail], test.part)
    case 'words':
      return hasPart([ticket.subject, ticket.detail], test.text)
    case 'id':
      return (test.from === null || ticket.id >= test.from) && (test.to === null || ticket.id <= test.to)
    case 'created':
    case 'updated':
    case 'due':
    case 'closed':
      return liesBetween(ticket[test.key], test.from, test.to)
    case 'missing':
      return ticket[test.of] === null
    case 'overdue':
      return isOverdue(ticket, now)
    case 'flagged':
      return ticket.flagged
    case 'approval':
      return ticket.needsApproval
    case 'field':
      return fieldFits(test, ticket)
    default:
      return test.ids.includes(ticket.ids[test.key])
  }
}

function sameName(wanted: string | null, name: string | null): boolean {
  if (wanted === null || name === null) return wanted === name
  return fold(wanted) === fold(name)
}

function hasPart(texts: readonly (string | null)[], part: string): boolean {
  const { within } = pattern(part)
  return texts.some((text) => text !== null && within(text))
}

function liesBetween(at: Instant | null, from: Instant | null, to: Instant | null): boolean {
  if (at === null) return false
  return (from === null || moment(at) >= moment(from)) && (to === null || moment(at) < moment(to))
}

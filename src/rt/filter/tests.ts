import type { Test } from '#desk/filter/filter.ts'
import type { Status, TechGroup } from '#desk/lists.ts'
import { fold } from '#desk/names/pattern.ts'
import { instant, moment } from '#desk/time/instant.ts'
import type { Instant, State } from '#desk/ticket.ts'

import { atLeast, either, every, exactly, undecided, type Sent } from './clause.ts'
import { quote } from './quote.ts'

/** What the builder knows about this server. */
export interface Knowledge {
  readonly statuses: readonly Status[]
  readonly groups: readonly TechGroup[]
}

/** What one test, or its opposite, becomes. */
export function sendTest(test: Test, { statuses, groups }: Knowledge, negated: boolean): Sent {
  switch (test.key) {
    case 'status':
      return statusNames(
        statuses.filter(({ id }) => test.ids.includes(id)),
        negated,
      )
    case 'state':
      return states(test.states, statuses, negated)
    case 'priority':
      return numbers('Priority', test.ids, negated)
    case 'type':
      return numbers('Queue', test.ids, negated)
    case 'group':
      return numbers('Queue', queuesOf(test.names, groups), negated)
    case 'tech':
      return owners(test.ids, negated)
    case 'requester':
      return requesters(test.ids, negated)
    case 'requesterPart':
      return negated ? undecided : requesterPart(test.part)
    case 'id':
      return idRange(test.from, test.to, negated)
    case 'created':
      return dates('Created', test, negated)
    case 'updated':
      return dates('LastUpdated', test, negated)
    case 'due':
      return dates('Due', test, negated)
    case 'closed':
      return dates('Resolved', test, negated)
    case 'missing':
      return missing(test.of, negated)
    case 'flagged':
      return negated ? undecided : atLeast("id = '__Bookmarked__'")
    default:
      return undecided
  }
}

type Ids = readonly (number | null)[]

/** The column is one of these; there is none that is not set. Negated: it is none of these. */
function numbers(column: string, ids: Ids, negated: boolean): Sent {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return undecided
  const sent = wanted.map((id) => exactly(`${column} ${negated ? '!=' : '='} ${id}`))
  return negated ? every(sent) : either(sent)
}

/** A ticket without a technician belongs to the account "Nobody". */
function owners(ids: Ids, negated: boolean): Sent {
  if (ids.length === 0) return undecided
  const sent = ids.map((id) => exactly(`Owner ${negated ? '!=' : '='} ${id ?? quote('Nobody')}`))
  return negated ? every(sent) : either(sent)
}

/** A ticket may have several requesters, and the desk knows the first of them. */
function requesters(ids: Ids, negated: boolean): Sent {
  if (negated || ids.length === 0) return undecided
  return atLeast(
    either(ids.map((id) => exactly(id === null ? 'Requestor.id IS NULL' : `Requestor.id = ${id}`))).clause,
  )
}

function requesterPart(part: string): Sent {
  const columns = ['Requestor.RealName', 'Requestor.EmailAddress', 'Requestor.Name']
  const pieces = part.match(/[a-z\d@.]+/gi) ?? []
  return every(
    pieces.slice(0, mostPieces).map((piece) => either(columns.map((column) => like(column, piece)))),
  )
}

/** More would make the address long and find nothing less. */
const mostPieces = 4

function like(column: string, piece: string): Sent {
  return atLeast(`${column} LIKE ${quote(piece)}`)
}

function statusNames(wanted: readonly Status[], negated: boolean): Sent {
  if (wanted.length === 0) return undecided
  const sent = wanted.map(({ name }) => exactly(`Status ${negated ? '!=' : '='} ${quote(name)}`))
  return negated ? every(sent) : either(sent)
}

/** A ticket that was opened again keeps the time at which it was resolved, and counts as not closed. */
function missing(of: 'due' | 'closed', negated: boolean): Sent {
  if (of === 'due') return exactly(`Due IS ${negated ? 'NOT ' : ''}NULL`)
  return negated ? atLeast('Resolved IS NOT NULL') : undecided
}

/** Leaves out the known statuses of other states; a status that is not known yet stays in. */
function states(wanted: readonly State[], statuses: readonly Status[], negated: boolean): Sent {
  const others = statuses.filter(({ state }) => wanted.includes(state) === negated)
  // Deleted tickets stand in no list.
  return others.length === 0 ? undecided : exactly(statusNames(others, true).clause ?? '')
}

function queuesOf(names: readonly (string | null)[], groups: readonly TechGroup[]): readonly number[] {
  const wanted = new Set(names.flatMap((name) => (name === null ? [] : [fold(name)])))
  return groups.filter(({ name }) => wanted.has(fold(name))).flatMap(({ typeIds }) => typeIds)
}

function idRange(from: number | null, to: number | null, negated: boolean): Sent {
  const [below, above] = negated ? ['<', '>'] : ['>=', '<=']
  const ends = [
    ...(from === null ? [] : [exactly(`id ${below} ${from}`)]),
    ...(to === null ? [] : [exactly(`id ${above} ${to}`)]),
  ]
  return negated ? either(ends) : every(ends)
}

interface Ends {
  readonly from: Instant | null
  readonly to: Instant | null
}

/** TicketSQL reads a time in a zone that the server does not tell, and ignores one that is written: a day to each side. */
const margin = 86_400_000

/** From is included, to is not. */
function dates(column: string, { from, to }: Ends, negated: boolean): Sent {
  if (negated) return undecided
  const ends = [
    ...(from === null ? [] : [`${column} > ${point(from, -margin)}`]),
    ...(to === null ? [] : [`${column} < ${point(to, margin)}`]),
  ]
  return atLeast(every((ends.length === 0 ? [`${column} IS NOT NULL`] : ends).map(exactly)).clause)
}

function point(at: Instant, milliseconds: number): string {
  return quote(
    instant(moment(at) + milliseconds)
      .slice(0, 19)
      .replace('T', ' '),
  )
}

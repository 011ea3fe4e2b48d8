import { isOverdue } from '#desk/standing/overdue.ts'
import type { State, Ticket } from '#desk/ticket.ts'
import { AnswerError } from '#errors.ts'

import { instantOf } from '../decode/values.ts'
import { isNobody, nameOf } from '../lists/people.ts'
import { priorityName } from '../lists/priorities.ts'
import { statusNumber } from '../lists/statuses.ts'
import { ticketPage, type ServerRoot } from '../server-root.ts'
import type { TicketRow } from './ticket-row.ts'

/** What the rows themselves do not say. */
export interface TicketContext {
  readonly root: ServerRoot
  readonly now: Date
  readonly states: (statusName: string) => State
  /** Tickets with a bookmark of this account. */
  readonly flagged: ReadonlySet<number>
}

/** What is told of a ticket's conversation beside it. */
export interface Beside {
  readonly detail: string
  readonly noteCount: number
  readonly attachmentCount: number
}

/** A ticket in the desk's words; the server knows no levels, places, rooms or approvals. */
export function toTicket(row: TicketRow, beside: Beside, context: TicketContext): Ticket {
  const { root, now, states, flagged } = context
  const state = states(row.Status)
  const due = instantOf(row.Due)
  const created = instantOf(row.Created)
  if (created === null) throw new AnswerError(`Ticket ${row.id} came without any time.`)
  const [requester] = row.Requestor
  const owner = isNobody(row.Owner) ? null : row.Owner
  return {
    id: row.id,
    subject: row.Subject === '' ? null : row.Subject,
    status: row.Status,
    state,
    priority: priorityName(row.Priority),
    type: row.Queue.Name,
    typePath: [row.Queue.Name],
    group: row.Queue.Name,
    level: null,
    tech: owner && nameOf(owner),
    requester: requester ? nameOf(requester) : null,
    requesterEmail: requester?.EmailAddress || null,
    location: null,
    department: null,
    room: null,
    created,
    updated: instantOf(row.LastUpdated) ?? created,
    due,
    // The server keeps the time of a ticket that was opened again.
    closed: state === 'open' || state === 'waiting' ? null : instantOf(row.Resolved),
    overdue: isOverdue({ due, state }, now),
    needsApproval: false,
    flagged: flagged.has(row.id),
    fields: fieldsOf(row),
    ...beside,
    url: ticketPage(root, row.id),
    ids: {
      status: statusNumber(row.Status),
      priority: row.Priority,
      type: row.Queue.id,
      tech: owner?.id ?? null,
      requester: requester?.id ?? null,
      location: null,
      department: null,
    },
  }
}

/** Values by label; several fields of one label keep their numbers apart. The server tells them in no order. */
function fieldsOf({ CustomFields }: TicketRow): Ticket['fields'] {
  const used = new Set<string>()
  const entries = CustomFields.toSorted((one, other) => one.id - other.id).map(({ id, name, values }) => {
    const label = used.has(name) ? `${name} (${id})` : name
    used.add(label)
    const value = values.filter((one) => one !== '').join(';')
    return [label, value === '' ? null : value] as const
  })
  return Object.fromEntries(entries)
}

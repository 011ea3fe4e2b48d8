import { isOverdue } from '#desk/standing/overdue.ts'
import type { State, Ticket, TicketIds, TicketNow } from '#desk/ticket.ts'
import { AnswerError } from '#errors.ts'

import { readInstant } from '../decode/instant.ts'
import { readGroup, readName, readOptionalName, readPath } from '../decode/names.ts'
import { addDetail } from './markup.ts'
import type { TicketRow } from './ticket-row.ts'

/** What the rows themselves do not say. */
export interface TicketContext {
  /** A ticket's page in a browser. */
  readonly pageOf: (id: number) => string
  readonly now: Date
  readonly states: (statusName: string) => State
  /** Of a custom field, by the number of its definition. */
  readonly labelOf: (definition: number) => string
}

/** A ticket in the desk's words. */
export function toTicket(row: TicketRow, { pageOf, now, states, labelOf }: TicketContext): Ticket {
  const status = readName(row.statustype?.statusTypeName ?? '')
  const state = states(status)
  const typePath = typePathOf(row)
  // Times without `Utc` may be local time with a false Z (field guide Q7).
  const updated = readInstant(row.lastUpdatedUtc) ?? readInstant(row.lastUpdated)
  const created = readInstant(row.reportDateUtc) ?? updated
  if (created === null) throw new AnswerError(`Ticket ${row.id} came without any time.`)
  const due = readInstant(row.displayDueDateUtc) ?? readInstant(row.displayDueDate)
  const level = row.techGroupLevel
  const start = {
    id: row.id,
    subject: row.subject,
    status,
    state,
    priority: readOptionalName(row.prioritytype?.priorityTypeName),
    type: typePath.at(-1) ?? '',
    typePath,
    group: level?.levelName == null ? null : readGroup(level.levelName, level.shortLevelName),
    level: level?.level ?? (row.levelNumber === null ? null : wholeOrNull(row.levelNumber)),
    tech: readOptionalName(row.clientTech?.displayName),
    requester: requesterName(row),
    requesterEmail: row.clientReporter?.email ?? null,
    location: readOptionalName(row.location?.locationName),
    department: readOptionalName(row.department?.name),
    room: row.room === '' ? null : row.room,
    created,
    updated: updated ?? created,
    due,
    closed: readInstant(row.closeDateUtc) ?? readInstant(row.closeDate),
    overdue: isOverdue({ due, state }, now),
    needsApproval: row.needsApproval,
    flagged: row.flaggedByTech,
    fields: fieldsOf(row, labelOf),
  }
  addDetail(start, row.detail ?? '')
  return Object.assign(start, {
    noteCount: row.notes.length,
    attachmentCount: attachmentIds(row).size,
    url: pageOf(row.id),
    ids: idsOf(row),
  })
}

/** The same with what only writing needs to know. */
export function toTicketNow(row: TicketRow, context: TicketContext): TicketNow {
  const { canEscalate } = row
  // Added, not copied: to copy a ticket is to read its detail.
  return Object.assign(toTicket(row, context), {
    canEscalate: canEscalate === null ? null : canEscalate === 'true' || canEscalate === '1',
    noteIds: row.notes.map(({ id }) => id),
    attachmentIds: [...attachmentIds(row)],
    version: null,
  })
}

function idsOf(row: TicketRow): TicketIds {
  return {
    status: row.statustype?.id ?? row.statusTypeId ?? 0,
    priority: row.prioritytype?.id ?? row.priorityTypeId,
    type: row.problemtype?.id ?? 0,
    tech: row.clientTech?.id ?? row.techId,
    requester: row.clientReporter?.id ?? row.clientId,
    location: row.location?.id ?? row.locationId,
    department: row.department?.id ?? row.departmentId,
  }
}

function typePathOf({ problemtype }: TicketRow): readonly string[] {
  const path = readPath(problemtype?.detailDisplayName ?? '')
  const name = problemtype?.problemTypeName ?? null
  return path.length > 0 || name === null ? path : [readName(name)]
}

function requesterName({ clientReporter }: TicketRow): string | null {
  if (clientReporter === null) return null
  const names = [clientReporter.firstName, clientReporter.lastName].filter(
    (name) => name !== null && name !== '',
  )
  return names.length > 0 ? names.join(' ') : clientReporter.email
}

/** Values by label; several definitions of one label keep their numbers apart. */
function fieldsOf({ ticketCustomFields }: TicketRow, labelOf: TicketContext['labelOf']): Ticket['fields'] {
  const values = new Map<string, string | null>()
  for (const { definitionId, restValue } of ticketCustomFields) {
    const label = labelOf(definitionId)
    const name = values.has(label) ? `${label} (${definitionId})` : label
    values.set(name, restValue === '' ? null : restValue)
  }
  return Object.fromEntries(values)
}

/** Files of the request and of its notes, each once. */
function attachmentIds({ attachments, notes }: TicketRow): Set<number> {
  const ids = new Set<number>()
  for (const { id } of attachments) ids.add(id)
  for (const note of notes) for (const { id } of note.attachments) ids.add(id)
  return ids
}

function wholeOrNull(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : null
}

import { isoTime } from '../../clock.ts'
import { ticketNotes } from '../../notes/embedded.ts'
import type { Call } from '../../route.ts'
import { detailAsHtml } from '../../text/detail.ts'
import { assetsOf, attachmentsOf, customFieldsOf } from './belongings.ts'
import { fragmentsOf } from './fragments.ts'
import { people } from './people.ts'
import type { TicketRow } from '../row.ts'
import { enabledStatusesOf } from './statuses.ts'
import { plainTime, plainTimeOrNull, utcOrNull, wantsUtc } from './times.ts'
import { rightsOf } from '../visible.ts'

const flagged = (call: Call): ReadonlySet<number> => {
  if (call.caller.kind !== 'tech') return new Set()
  const rows = call.db.all<{ ticket_id: number }>(
    'select ticket_id from ticket_flag where tech_id = ?',
    call.caller.id,
  )
  return new Set(rows.map((row) => row.ticket_id))
}

const utcTwins = (row: TicketRow): object => ({
  lastUpdatedUtc: isoTime(row.last_updated),
  closeDateUtc: utcOrNull(row.close_date),
  displayDueDateUtc: utcOrNull(row.due_date),
})

/** A ticket in the long form, and until when (in unix seconds) it looks like that if nobody changes it. */
interface Aging {
  readonly ticket: Readonly<Record<string, unknown>> & { readonly id: number }
  readonly until: number
}

/** Tickets with every key, in the server's order (field guide §8.3). */
export const detailedTickets = (call: Call, rows: readonly TicketRow[]): readonly object[] =>
  agingTickets(call, rows).map(({ ticket }) => ticket)

/** As detailedTickets, each with the time until which it is true. */
export const agingTickets = (call: Call, rows: readonly TicketRow[]): readonly Aging[] => {
  if (rows.length === 0) return []
  const { db, caller } = call
  const ids = rows.map((row) => row.id)
  const known = people(db, rows)
  const make = fragmentsOf(db)
  const notes = ticketNotes(call, ids, known)
  const attachments = attachmentsOf(db, 'jobTicket', ids)
  const assets = assetsOf(db, ids)
  const customFields = customFieldsOf(db, ids)
  const statusesOf = enabledStatusesOf(db)
  const flags = flagged(call)
  const isEditable = caller.kind === 'tech' && rightsOf(db, caller.id).mayEdit
  const shape = (row: TicketRow): Aging['ticket'] => ({
    id: row.id,
    type: 'Ticket',
    bccAddresses: row.bcc,
    ccAddressesForTech: row.cc,
    closeDate: plainTimeOrNull(call, row.close_date),
    departmentId: row.department_id,
    lastUpdated: plainTime(call, row.last_updated),
    locationId: row.location_id,
    priorityTypeId: row.priority_type_id,
    room: row.room,
    statusTypeId: row.status_type_id,
    subject: row.subject,
    clientReporter: make.client(row.client_id),
    clientTech: make.tech(row.tech_id),
    department: make.department(row.department_id),
    location: make.location(row.location_id),
    prioritytype: make.priority(row.priority_type_id),
    problemtype: make.requestType(row.request_type_id),
    statustype: make.status(row.status_type_id),
    techGroupLevel: make.level(row.level_id),
    assets: assets(row.id),
    detail: detailAsHtml(row.detail),
    reportDateUtc: isoTime(row.report_date),
    displayDueDate: plainTimeOrNull(call, row.due_date),
    displayClient: known.clientName(row.client_id),
    emailClient: row.email_client === 1,
    emailTech: row.email_tech === 1,
    emailTechGroupLevel: row.email_level === 1,
    emailGroupManager: row.email_manager === 1,
    emailCc: row.email_cc === 1,
    emailBcc: row.email_bcc === 1,
    needsApproval: row.needs_approval === 1,
    ticketEditable: isEditable,
    techId: row.tech_id,
    levelNumber: make.levelNumber(row.level_id)?.toString() ?? null,
    clientId: row.client_id,
    flaggedByTech: flags.has(row.id),
    isPublic: row.is_public === 1,
    canEscalate: (make.levelNumber(row.level_id) ?? 0) < make.highestLevel(row.level_id),
    bookmarkableLink: call.links.ticket(row.id),
    isDeleted: row.deleted === 1,
    notes: notes.of(row.id),
    ticketCustomFields: customFields(row.id),
    enabledStatusTypes: statusesOf(row),
    attachments: attachments(row.id),
    ...(wantsUtc(call) ? utcTwins(row) : {}),
  })
  return rows.map((row) => ({ ticket: shape(row), until: notes.nextAge(row.id) }))
}

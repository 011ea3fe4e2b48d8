import type { Database } from '../../database/database.ts'
import { fold } from '../../database/fold.ts'
import type { Bulk } from './bulk.ts'
import { bulkInto } from './bulk.ts'
import type { SeedAttachment, SeedNote, SeedTicket } from '../tickets/ticket.ts'

/** The first note's number; ticket and note numbers never overlap in examples. */
const firstNoteId = 90_001

const columns = {
  ticket:
    'id subject subject_folded detail detail_folded report_date last_updated close_date due_date deleted status_type_id priority_type_id request_type_id location_id department_id room room_folded client_id tech_id tech_group_id level_id cc cc_folded needs_approval updated_by_tech_id waiting_since',
  note: 'id ticket_id date text tech_id client_id work_minutes hidden solution',
  attachment: 'id kind entity_id file_name size uploaded',
  attachment_content: 'attachment_id bytes',
  ticket_field_value: 'ticket_id field_id value',
  ticket_flag: 'tech_id ticket_id',
  ticket_view: 'tech_id ticket_id at',
  ticket_asset: 'ticket_id asset_id',
}

/** Takes tickets one after the other and numbers their notes and attachments; `flush` at the end. */
export function ticketWriter(db: Database, needsApprovalStatusId: number) {
  const into = (table: keyof typeof columns): Bulk => bulkInto(db, table, columns[table].split(' '))
  const tables = {
    ticket: into('ticket'),
    note: into('note'),
    attachment: into('attachment'),
    content: into('attachment_content'),
    value: into('ticket_field_value'),
    flag: into('ticket_flag'),
    view: into('ticket_view'),
    asset: into('ticket_asset'),
  }
  let noteId = firstNoteId
  let attachmentId = 1

  const attach = (kind: string, entityId: number, attachments: readonly SeedAttachment[]): void => {
    for (const { name, bytes, at } of attachments) {
      tables.attachment.add([attachmentId, kind, entityId, name, bytes.length, at])
      tables.content.add([attachmentId, bytes])
      attachmentId += 1
    }
  }
  const addNote = (ticketId: number, note: SeedNote): void => {
    const { at, text, techId, requesterId, minutes, hidden, solution } = note
    tables.note.add([noteId, ticketId, at, text, techId, requesterId, minutes, hidden, solution])
    attach(techId === null ? 'clientNote' : 'techNote', noteId, note.attachments)
    noteId += 1
  }
  return {
    add: (ticket: SeedTicket): void => {
      tables.ticket.add(ticketRow(ticket, needsApprovalStatusId))
      for (const note of ticket.notes) addNote(ticket.id, note)
      attach('jobTicket', ticket.id, ticket.attachments)
      for (const [fieldId, value] of ticket.fields) tables.value.add([ticket.id, fieldId, value])
      for (const techId of ticket.flaggedBy) tables.flag.add([techId, ticket.id])
      for (const [techId, at] of ticket.viewedBy) tables.view.add([techId, ticket.id, at])
      if (ticket.assetId !== null) tables.asset.add([ticket.id, ticket.assetId])
    },
    flush: (): void => {
      for (const table of Object.values(tables)) table.flush()
    },
  }
}

const folded = (text: string | null): string | null => (text === null ? null : fold(text))

function ticketRow(ticket: SeedTicket, needsApprovalStatusId: number) {
  return [
    ticket.id,
    ticket.subject,
    folded(ticket.subject),
    ticket.detail,
    fold(ticket.detail),
    ticket.reported,
    ticket.updated,
    ticket.closed,
    ticket.due,
    ticket.deleted,
    ticket.statusId,
    ticket.priorityId,
    ticket.typeId,
    ticket.locationId,
    ticket.departmentId,
    ticket.room,
    folded(ticket.room),
    ticket.requesterId,
    ticket.techId,
    ticket.groupId,
    ticket.levelId,
    ticket.cc,
    folded(ticket.cc),
    ticket.statusId === needsApprovalStatusId,
    ticket.updatedByTechId,
    ticket.waitingSince,
  ]
}

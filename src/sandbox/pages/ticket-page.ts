import type { Answer } from '../answer.ts'
import { isoTime } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { authorOf } from '../notes/shape.ts'
import { notesOf, type NoteRow } from '../notes/row.ts'
import type { Call } from '../route.ts'
import { noteAsPlain } from '../text/bbcode.ts'
import { detailAsPlain } from '../text/detail.ts'
import { escapeHtml } from '../text/escape.ts'
import { people, type People } from '../tickets/shape/people.ts'
import { ticketRow, type TicketRow } from '../tickets/row.ts'
import { facts, page } from './page.ts'

/** A ticket as a page to read. Without a technician's sign-in hidden notes are left out. */
export function ticketPage(call: Call, id: string): Answer {
  const row = /^\d{1,15}$/.test(id) ? ticketRow(call.db, Number(id)) : undefined
  if (row === undefined || row.deleted === 1)
    return page('No such ticket', '<p>There is no ticket with this number.</p>', 404)
  const known = people(call.db)
  const notes = notesOf(call.db, [row.id], call.caller.kind === 'tech' ? 'all' : 'shown')
  const story = notes.map((note) => noteArticle(note, known)).join('')
  return page(`Ticket ${row.id}: ${row.subject ?? 'no subject'}`, `${summary(call.db, row, known)}${story}`)
}

function summary(db: Database, row: TicketRow, known: People): string {
  const named = (table: string, id: number | null): string | undefined =>
    id === null ? undefined : db.get<{ name: string }>(`select name from ${table} where id = ?`, id)?.name
  const due = row.due_date === null ? null : isoTime(row.due_date)
  return (
    facts([
      ['Status', named('status_type', row.status_type_id)],
      ['Priority', named('priority_type', row.priority_type_id)],
      ['Request type', named('request_type', row.request_type_id)],
      ['Requester', known.clientName(row.client_id)],
      ['Location', named('location', row.location_id)],
      ['Technician', known.tech(row.tech_id)?.display_name ?? 'Nobody yet'],
      ['Tech group', named('tech_group', row.tech_group_id)],
      ['Reported', isoTime(row.report_date)],
      ['Due', due],
    ]) + `<article><h2>Request</h2><pre>${escapeHtml(detailAsPlain(row.detail))}</pre></article>`
  )
}

function noteArticle(note: NoteRow, known: People): string {
  const marks = [note.hidden === 1 ? 'hidden' : '', note.solution === 1 ? 'solution' : ''].filter(Boolean)
  const head = [authorOf(note, known), isoTime(note.date), ...marks].map(escapeHtml).join(' · ')
  return `<article><h2>${head}</h2><pre>${escapeHtml(noteAsPlain(note.text))}</pre></article>`
}

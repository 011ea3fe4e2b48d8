import { isoTime } from '../clock.ts'
import type { Call } from '../route.ts'
import { age } from '../text/ages.ts'
import { noteAsHtml } from '../text/bbcode.ts'
import { escapeHtml } from '../text/escape.ts'
import type { People } from '../tickets/shape/people.ts'
import { plainTime, wantsUtc } from '../tickets/shape/times.ts'
import type { NoteRow } from './row.ts'

type Shape = Readonly<Record<string, unknown>>

/** Requesters see no hidden notes. */
export const sightOf = (call: Call): 'all' | 'shown' => (call.caller.kind === 'tech' ? 'all' : 'shown')

/** Who wrote a note, by full name. */
export const authorOf = (row: NoteRow, known: People): string =>
  row.tech_id === null
    ? known.clientName(row.client_id)
    : (known.tech(row.tech_id)?.display_name ?? 'Unknown')

/** A note as tickets and TicketNotes give it (field guide §9.2); attachments come in tickets only: Q24. */
export const noteShape = (
  call: Call,
  row: NoteRow,
  known: People,
  attachments?: readonly Shape[],
): Shape => ({
  id: row.id,
  type: row.tech_id === null ? 'ClientNote' : 'TechNote',
  date: plainTime(call, row.date),
  isSolution: row.solution === 1,
  prettyUpdatedString: `${age(row.date, call.now)} <strong>${escapeHtml(authorOf(row, known))}</strong> said`,
  mobileNoteText: noteAsHtml(row.text),
  isTechNote: row.tech_id !== null,
  isHidden: row.hidden === 1,
  ...(attachments ? { attachments } : {}),
  ...(wantsUtc(call) ? { dateUtc: isoTime(row.date) } : {}),
})

/** What `style=details` adds to a note: minutes, source text and the tech. */
export const noteDetails = (row: NoteRow, known: People): Shape => {
  const tech = known.tech(row.tech_id)
  return {
    workTime: String(row.work_minutes),
    noteText: row.text,
    clientTech: tech
      ? { id: tech.id, type: 'Tech', email: tech.email, displayName: tech.display_name }
      : null,
  }
}

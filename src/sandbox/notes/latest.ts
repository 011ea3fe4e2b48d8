import type { Call } from '../route.ts'
import { escapeHtml } from '../text/escape.ts'
import { shortNote } from '../text/summary.ts'
import type { People } from '../tickets/shape/people.ts'
import { newestNotes } from './row.ts'
import type { NoteRow } from './row.ts'
import { sightOf } from './shape.ts'

// `J. Admin`, as the server shortens names.
const shortAuthor = (row: NoteRow, known: People): string => {
  const person = row.tech_id === null ? known.client(row.client_id) : known.tech(row.tech_id)
  const first = person?.first_name ?? ''
  const last = person?.last_name ?? ''
  return first === '' ? last : `${first.slice(0, 1)}. ${last}`
}

const colour = (row: NoteRow): string => {
  if (row.hidden === 1) return 'grey'
  return row.solution === 1 ? 'green' : 'clear'
}

/** `latestNote` of each ticket that has notes (field guide §8.2). */
export const latestNotes = (
  call: Call,
  tickets: readonly number[],
  known: People,
): ReadonlyMap<number, Readonly<Record<string, unknown>>> => {
  const shapes = newestNotes(call.db, tickets, sightOf(call)).map((row) => {
    const isTech = row.tech_id !== null
    const shape = {
      id: row.id,
      type: isTech ? 'TechNote' : 'ClientNote',
      mobileListText: `<b>${escapeHtml(shortAuthor(row, known))}: </b> ${shortNote(row.text)}`,
      noteColor: colour(row),
      noteClass: isTech ? 'bubble right' : 'bubble left',
    }
    return [row.ticket_id, shape] as const
  })
  return new Map(shapes)
}

import type { Attachment, Note } from '#desk/note.ts'

import { readInstant } from '../decode/instant.ts'
import { readOptionalName } from '../decode/names.ts'
import { noteText } from './markup.ts'
import type { AttachmentRow, NoteRow } from './note-row.ts'

const beginning = '1970-01-01T00:00:00Z'

/**
 * The conversation, oldest first. The ticket's own notes have the attachments, the rows of TicketNotes the text as typed,
 * the author and the time worked; they are put together by id.
 */
export function toNotes(embedded: readonly NoteRow[], listed: readonly NoteRow[]): readonly Note[] {
  const others = new Map(embedded.map((row) => [row.id, row]))
  const merged = listed.map((row) => {
    const other = others.get(row.id)
    others.delete(row.id)
    return other === undefined ? row : merge(row, other)
  })
  // The server tells the newest first; its order also stands for notes of the same second.
  return [...merged, ...others.values()]
    .toReversed()
    .map(toNote)
    .toSorted((one, other) => (one.at < other.at ? -1 : Number(one.at > other.at)))
}

function merge(listed: NoteRow, embedded: NoteRow): NoteRow {
  return {
    ...listed,
    dateUtc: listed.dateUtc ?? embedded.dateUtc,
    date: listed.date ?? embedded.date,
    mobileNoteText: listed.mobileNoteText ?? embedded.mobileNoteText,
    prettyUpdatedString: listed.prettyUpdatedString ?? embedded.prettyUpdatedString,
    attachments: embedded.attachments.length > 0 ? embedded.attachments : listed.attachments,
  }
}

function toNote(row: NoteRow): Note {
  return {
    id: row.id,
    at: readInstant(row.dateUtc) ?? readInstant(row.date) ?? beginning,
    author: readOptionalName(row.clientTech?.displayName) ?? authorIn(row.prettyUpdatedString),
    // `isTechNote` is false on some notes of techs (a 12.1 server), so the type decides where there is one.
    kind: row.type === 'ClientNote' || (row.type === null && !row.isTechNote) ? 'requester' : 'tech',
    hidden: row.isHidden,
    solution: row.isSolution,
    minutes: minutesIn(row.workTime),
    ...noteText(row.noteText, row.mobileNoteText),
    attachments: toAttachments(row.attachments),
  }
}

export function toAttachments(rows: readonly AttachmentRow[]): readonly Attachment[] {
  return rows.map((row) => ({
    id: row.id,
    name: row.fileName ?? `attachment-${row.id}`,
    size: row.sizeString,
    at: readInstant(row.uploadDateUtc),
  }))
}

/** `2 weeks ago <strong>Joe Admin</strong> said` → `Joe Admin` (field guide §7). */
function authorIn(pretty: string | null): string | null {
  const [, strong = ''] = (pretty ?? '').split(/<strong>/i, 2)
  const end = strong.search(/<\/strong>/i)
  return readOptionalName(end === -1 ? null : strong.slice(0, end))
}

/** Minutes as text: `"15"`. */
function minutesIn(workTime: string | null): number {
  return /^\d{1,9}$/.test(workTime ?? '') ? Number(workTime) : 0
}

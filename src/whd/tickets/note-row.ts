import type * as v from 'valibot'

import { record } from '../decode/record.ts'
import { flag, id, list, nested, text } from '../decode/values.ts'

export const attachmentRow = record({ id, fileName: text, sizeString: text, uploadDateUtc: text })

/** A note inside a ticket or from TicketNotes; each of them lacks what the other has (field guide §9.2, Q24). */
export const noteRow = record({
  id,
  type: text,
  date: text,
  dateUtc: text,
  isSolution: flag,
  isTechNote: flag,
  isHidden: flag,
  prettyUpdatedString: text,
  mobileNoteText: text,
  noteText: text,
  workTime: text,
  clientTech: nested({ displayName: text }),
  attachments: list(attachmentRow),
})

export type AttachmentRow = v.InferOutput<typeof attachmentRow>
export type NoteRow = v.InferOutput<typeof noteRow>

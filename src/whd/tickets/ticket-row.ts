import type * as v from 'valibot'

import { record } from '../decode/record.ts'
import { flag, id, list, nested, text, whole } from '../decode/values.ts'
import { attachmentRow, noteRow } from './note-row.ts'

/** The keys of a detailed ticket that are used here (field guide §8.3), each optional but the number. */
const keys = {
  id,
  subject: text,
  detail: text,
  room: text,
  reportDateUtc: text,
  lastUpdated: text,
  lastUpdatedUtc: text,
  closeDate: text,
  closeDateUtc: text,
  displayDueDate: text,
  displayDueDateUtc: text,
  statusTypeId: whole,
  priorityTypeId: whole,
  locationId: whole,
  departmentId: whole,
  clientId: whole,
  techId: whole,
  levelNumber: text,
  needsApproval: flag,
  canEscalate: text,
  flaggedByTech: flag,
  statustype: nested({ id: whole, statusTypeName: text }),
  prioritytype: nested({ id: whole, priorityTypeName: text }),
  problemtype: nested({ id: whole, detailDisplayName: text, problemTypeName: text }),
  location: nested({ id: whole, locationName: text }),
  department: nested({ id: whole, name: text }),
  clientTech: nested({ id: whole, displayName: text }),
  clientReporter: nested({ id: whole, firstName: text, lastName: text, email: text }),
  techGroupLevel: nested({ level: whole, levelName: text, shortLevelName: text }),
  ticketCustomFields: list(record({ definitionId: id, restValue: text })),
}

const numbered = record({ id })

/** A row of a list: its notes and files are only counted, so they are not read any further. */
export const ticketRow = record({
  ...keys,
  notes: list(record({ id, attachments: list(numbered) })),
  attachments: list(numbered),
})

/** A ticket alone, with its conversation. */
export const fullTicketRow = record({
  ...keys,
  notes: list(noteRow),
  attachments: list(attachmentRow),
})

export type TicketRow = v.InferOutput<typeof ticketRow>

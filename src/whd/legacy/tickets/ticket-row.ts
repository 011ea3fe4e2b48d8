import * as v from 'valibot'

import { flag, id, list, nested, text, whole } from '../../decode/values.ts'
import { attachmentRow, noteRow } from './note-row.ts'

/** The keys of a detailed ticket that are used here (field guide §8.3), each optional but the number. */
export const ticketRow = v.object({
  id,
  subject: text,
  detail: text,
  room: text,
  displayClient: text,
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
  flaggedByTech: flag,
  isDeleted: flag,
  statustype: nested({ id: whole, statusTypeName: text }),
  prioritytype: nested({ id: whole, priorityTypeName: text }),
  problemtype: nested({ id: whole, detailDisplayName: text, problemTypeName: text }),
  location: nested({ id: whole, locationName: text }),
  department: nested({ id: whole, name: text }),
  clientTech: nested({ id: whole, displayName: text }),
  clientReporter: nested({ id: whole, firstName: text, lastName: text, email: text }),
  techGroupLevel: nested({ level: whole, levelName: text, shortLevelName: text }),
  notes: list(noteRow),
  attachments: list(attachmentRow),
  ticketCustomFields: list(v.object({ definitionId: id, restValue: text })),
  enabledStatusTypes: list(v.object({ id: whole, statusTypeName: text })),
})

export type TicketRow = v.InferOutput<typeof ticketRow>

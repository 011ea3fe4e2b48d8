import { sourceOf } from '#desk/markup/late-text.ts'
import type { Ticket } from '#desk/ticket.ts'

/**
 * A row of a list as it is kept: the HTML of its detail where there is any, since the text of that may never be wanted. Written
 * out, for to copy a row is to read its detail, and an object that grows key by key costs V8 ten times as much.
 */
export function rowToKeep(row: Ticket): Readonly<Record<keyof Ticket, unknown>> {
  const html = sourceOf(row)
  if (html === null) return row
  return {
    id: row.id,
    subject: row.subject,
    status: row.status,
    state: row.state,
    priority: row.priority,
    type: row.type,
    typePath: row.typePath,
    group: row.group,
    level: row.level,
    tech: row.tech,
    requester: row.requester,
    requesterEmail: row.requesterEmail,
    location: row.location,
    department: row.department,
    room: row.room,
    created: row.created,
    updated: row.updated,
    due: row.due,
    closed: row.closed,
    overdue: row.overdue,
    needsApproval: row.needsApproval,
    flagged: row.flagged,
    fields: row.fields,
    detail: { html },
    noteCount: row.noteCount,
    attachmentCount: row.attachmentCount,
    url: row.url,
    ids: row.ids,
  }
}

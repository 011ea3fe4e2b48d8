import type { Ticket } from '#desk/ticket.ts'
import { relative, since } from '../text/ages.ts'
import type { Style } from '../style.ts'
import type { Cell, Column, Value } from '../view.ts'

type Look = Omit<Column<Ticket>, 'key' | 'header' | 'value'>

/** Every key of a ticket as a column, in the order of its JSON. */
export const ticketColumns: readonly Column<Ticket>[] = [
  of('id', 'ID', { align: 'right', weight: 9, show: ({ id }) => ({ text: String(id), paint: 'accent' }) }),
  of('subject', 'Subject', { weight: 4 }),
  of('status', 'Status', { weight: 2 }),
  of('state', 'State', { weight: 4 }),
  of('priority', 'Priority', { weight: 4 }),
  of('type', 'Type', { weight: 2 }),
  of('typePath', 'Type path', { weight: 2, show: ({ typePath }) => ({ text: typePath.join('/') }) }),
  of('group', 'Group', { weight: 2 }),
  of('level', 'Level', { align: 'right', weight: 9 }),
  of('tech', 'Tech', { weight: 3, show: showTech }),
  of('requester', 'Requester', { weight: 1 }),
  of('requesterEmail', 'E-mail', { weight: 2 }),
  of('location', 'Location', { weight: 1 }),
  of('department', 'Department', { weight: 2 }),
  of('room', 'Room', { weight: 3 }),
  of('created', 'Created', { weight: 5, show: ({ created }, style) => age(created, style) }),
  of('updated', 'Updated', { weight: 5, show: ({ updated }, style) => age(updated, style) }),
  of('due', 'Due', { weight: 5, show: showDue }),
  of('closed', 'Closed', { weight: 5, show: ({ closed }, style) => age(closed, style) }),
  of('overdue', 'Overdue', { weight: 5, show: ({ overdue }) => mark(overdue, 'overdue') }),
  of('needsApproval', 'Approval', { weight: 5, show: ({ needsApproval }) => mark(needsApproval, 'needed') }),
  of('flagged', 'Flagged', { weight: 5, show: ({ flagged }) => mark(flagged, 'flagged') }),
  of('fields', 'Fields', { weight: 1 }),
  of('detail', 'Detail', { weight: 1 }),
  of('noteCount', 'Notes', { align: 'right', weight: 9 }),
  of('attachmentCount', 'Attachments', { align: 'right', weight: 9 }),
  of('url', 'Web address', { weight: 1 }),
  { key: 'ids', header: 'Ids', value: ({ ids }) => ({ ...ids }), weight: 1 },
]

/** `3 h overdue`, `in 5 h`, or `2 d old` when nothing is due; the words say it, the colour only helps. */
export function showDue({ due, overdue, created }: Ticket, { now }: Style): Cell {
  if (due === null) return { text: `${since(created, now)} old`, paint: 'faint' }
  return overdue ? { text: `${since(due, now)} overdue`, paint: 'alert' } : { text: relative(due, now) }
}

function showTech({ tech }: Ticket): Cell {
  return tech === null ? { text: 'unassigned', paint: 'warning' } : { text: tech }
}

function of(key: Exclude<keyof Ticket, 'ids'>, header: string, look: Look): Column<Ticket> {
  return { key, header, value: (row): Value => row[key], ...look }
}

function age(instant: string | null, { now }: Style): Cell {
  return instant === null ? { text: '' } : { text: relative(instant, now), paint: 'faint' }
}

function mark(holds: boolean, word: string): Cell {
  return holds ? { text: word, paint: 'warning' } : { text: '' }
}

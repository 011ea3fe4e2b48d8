import type { Attachment, Note } from '#desk/note.ts'
import type { Priority } from '#desk/lists.ts'
import type { ShownTicket } from '#desk/ticket.ts'
import { urgentBecause } from '#desk/standing/urgent-because.ts'
import { worked } from '../text/ages.ts'
import { customField, type CustomFieldOptions } from './custom-field.ts'
import { escapeLine, escapeLines } from '../escape.ts'
import { attachmentWords } from './attachment-words.ts'
import { noteCard } from './note-card.ts'
import { standing } from './standing.ts'
import { urgencyWords } from './urgency.ts'
import type { Style } from '../style.ts'
import { pairLines, type Pair } from '../text/pairs.ts'
import { facts } from './facts.ts'
import { markLines } from '../text/marks.ts'
import { indent, paragraphs, readable, wrap } from '../text/wrap.ts'
import { showDue, ticketColumns } from './columns.ts'
import type { Cell, Column, Value, View } from '../view.ts'

export interface TicketCardOptions extends CustomFieldOptions {
  /** The verbs that fit where the ticket stands, ready to type: `take`, `note`. */
  readonly nextSteps: (ticket: ShownTicket) => readonly string[]
  /** In the server's order; left out, no ticket is urgent for its priority. */
  readonly priorities?: readonly Pick<Priority, 'id'>[]
}

const columns: readonly Column<ShownTicket>[] = [
  ...ticketColumns,
  {
    key: 'notes',
    header: 'Conversation',
    value: ({ notes }): Value =>
      notes?.map((note) => ({ ...note, attachments: note.attachments.map(plain) })) ?? null,
  },
  {
    key: 'attachments',
    header: 'Attachments',
    value: ({ attachments }): Value => attachments?.map(plain) ?? null,
  },
  { key: 'detailSource', header: 'Detail source', value: ({ detailSource }) => detailSource },
]

/** One ticket with its whole story, as `show` prints it. */
export function ticketCard(options: TicketCardOptions): View<ShownTicket> {
  return {
    columns,
    defaults: columns.map(({ key }) => key).filter((key) => key !== 'ids' && key !== 'detailSource'),
    column: (name) => customField(name, options),
    id: ({ id }) => id,
    apart: true,
    card: (ticket, style) =>
      card(ticket, { style, nextSteps: options.nextSteps(ticket), priorities: options.priorities ?? [] }),
  }
}

interface CardParts {
  readonly style: Style
  readonly nextSteps: readonly string[]
  readonly priorities: readonly Pick<Priority, 'id'>[]
}

function card(ticket: ShownTicket, { style: screen, nextSteps, priorities }: CardParts): string {
  const style = { ...screen, width: Math.min(screen.width, readable) }
  const reasons = urgencyWords(urgentBecause(ticket, { priorities, now: style.now }), style)
  const urgent: readonly Pair[] = reasons === '' ? [] : [{ name: 'Urgent', text: reasons, paint: 'alert' }]
  const parts = [head(ticket, style), pairLines([...urgent, ...facts(ticket, style)], style)]
  if (ticket.detail.trim() !== '') parts.push(section('Detail', prose(ticket.detail, style), style))
  const { attachments, notes } = ticket
  if (attachments === null) parts.push(notHeld(`Attachments: ${ticket.attachmentCount}`, style))
  else if (attachments.length > 0)
    parts.push(section('Attachments', prose(attachments.map(attachmentWords).join('\n'), style), style))
  if (notes === null) parts.push(notHeld(`Conversation: ${counted(ticket.noteCount)}`, style))
  else if (notes.length > 0) {
    const cards = notes.map((note) => noteCard(note, style)).join('\n\n')
    parts.push(section(conversation(notes), cards, style))
  }
  parts.push(end(ticket, { style, nextSteps }))
  return parts.join('\n\n')
}

function head(ticket: ShownTicket, style: Style): string {
  const id = String(ticket.id)
  const title = indent(escapeLine(ticket.subject ?? '(no subject)'), {
    margin: ' '.repeat(id.length + 2),
    width: style.width,
  })
  const marks: readonly (Cell | null)[] = [
    { text: escapeLine(ticket.status) },
    ticket.priority === null ? null : { text: escapeLine(ticket.priority) },
    dueMark(ticket, style),
    ticket.tech === null ? { text: 'unassigned', paint: 'warning' } : null,
    ticket.needsApproval ? { text: 'needs approval', paint: 'warning' } : null,
    ticket.flagged ? { text: 'flagged', paint: 'warning' } : null,
  ]
  const first = `${style.paint(id, 'accent')}  ${style.paint(title.trimStart(), 'strong')}`
  return [first, ...markLines(marks, { ...style, margin: '' })].join('\n')
}

function dueMark(ticket: ShownTicket, style: Style): Cell | null {
  const runs = ticket.state === 'open' || ticket.state === 'waiting'
  if (ticket.due === null || !runs) return null
  const mark = showDue(ticket, style)
  return ticket.overdue ? mark : { ...mark, text: `due ${mark.text}` }
}

function conversation(notes: readonly Note[]): string {
  const minutes = notes.reduce((sum, note) => sum + note.minutes, 0)
  return `Conversation: ${counted(notes.length)}${minutes === 0 ? '' : `, ${worked(minutes)} worked`}`
}

function counted(notes: number): string {
  return notes === 1 ? '1 note' : `${notes} notes`
}

function section(title: string, text: string, style: Style): string {
  return `${heading(title, style)}\n${text}`
}

function notHeld(what: string, style: Style): string {
  return heading(`${what}, not kept here`, style)
}

function heading(title: string, style: Style): string {
  const lines = wrap(title, style.width).map((line) => style.paint(line, 'strong'))
  return lines.join('\n')
}

function prose(text: string, { width }: Style): string {
  return indent(paragraphs(escapeLines(text)), { margin: '  ', width })
}

function end(ticket: ShownTicket, { style, nextSteps }: Pick<CardParts, 'style' | 'nextSteps'>): string {
  const next = nextSteps.length === 0 ? '' : ` Next: ${nextSteps.join(', ')}.`
  const lines = indent(`${escapeLine(standing(ticket))}${next}`, { margin: '', width: style.width })
  return `${lines}\n${style.paint(escapeLine(ticket.url), 'faint')}`
}

function plain({ id, name, size, at }: Attachment): Value {
  return { id, name, size, at }
}

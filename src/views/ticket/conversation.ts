import type { ShownTicket } from '#desk/ticket.ts'
import { ticketCard } from './card.ts'
import type { View } from '../view.ts'
import type { CustomFieldOptions } from './custom-field.ts'
import { noteCard } from './note-card.ts'

/** A ticket reduced to its conversation, as `show --notes` prints it. */
export function conversation(options: CustomFieldOptions): View<ShownTicket> {
  const whole = ticketCard({ ...options, nextSteps: () => [] })
  return {
    ...whole,
    defaults: ['id', 'notes'],
    json: ({ id, notes }) => ({
      id,
      notes:
        notes?.map((note) => ({ ...note, attachments: note.attachments.map((one) => ({ ...one })) })) ?? null,
    }),
    card: ({ notes }, style) => {
      if (notes === null) return 'Its notes are not kept here.'
      return notes.length === 0
        ? 'There are no notes.'
        : notes.map((note) => noteCard(note, style)).join('\n\n')
    },
  }
}

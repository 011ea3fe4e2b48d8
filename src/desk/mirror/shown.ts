import type { Kept } from '../kept/kept-answers.ts'
import type { FullTicket, Instant, ShownTicket, Ticket } from '../ticket.ts'

/** A ticket whose conversation is not of the same time, as a copy holds none. */
export interface OlderConversation {
  readonly ticket: number
  /** When it was kept; null where nothing of it is known. */
  readonly at: Instant | null
}

/** A row of a copy with the conversation that was kept of it, and what is to be said of that. */
export function rowWith(
  row: Ticket,
  kept: Kept<FullTicket> | null,
): { readonly ticket: ShownTicket; readonly older: OlderConversation | null } {
  const { id, noteCount, attachmentCount } = row
  if (kept !== null) {
    const { notes, attachments, detailSource, ...before } = kept.answer
    const isSame =
      before.updated === row.updated &&
      before.noteCount === noteCount &&
      before.attachmentCount === attachmentCount
    return {
      ticket: { ...row, notes, attachments, detailSource },
      older: isSame ? null : { ticket: id, at: kept.at },
    }
  }
  const notes = noteCount === 0 ? [] : null
  const attachments = attachmentCount === 0 ? [] : null
  return {
    ticket: { ...row, notes, attachments, detailSource: null },
    older: notes === null || attachments === null ? { ticket: id, at: null } : null,
  }
}

import type { Kept } from '../kept/kept-answers.ts'
import { moment } from '../time/instant.ts'
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
    const { notes, attachments, detailSource } = kept.answer
    return {
      ticket: { ...row, notes, attachments, detailSource },
      older: isSame(kept.answer, row) ? null : { ticket: id, at: kept.at },
    }
  }
  const notes = noteCount === 0 ? [] : null
  const attachments = attachmentCount === 0 ? [] : null
  return {
    ticket: { ...row, notes, attachments, detailSource: null },
    older: notes === null || attachments === null ? { ticket: id, at: null } : null,
  }
}

/** A ticket that was shown after a copy was made, and is another one now. */
export function isNewer({ at, answer }: Kept<FullTicket>, row: Ticket, synced: Instant | null): boolean {
  const later = moment(answer.updated) - moment(row.updated)
  if (later !== 0) return later > 0
  // Several changes of one second look alike.
  return !isSame(answer, row) && synced !== null && moment(at) >= moment(synced)
}

function isSame(one: Ticket, other: Ticket): boolean {
  return (
    one.updated === other.updated &&
    one.noteCount === other.noteCount &&
    one.attachmentCount === other.attachmentCount
  )
}

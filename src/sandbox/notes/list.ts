import { listed } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { readPage } from '../paging.ts'
import { refuse } from '../refusal.ts'
import type { Call } from '../route.ts'
import { people } from '../tickets/shape/people.ts'
import { reachTicket } from '../tickets/visible.ts'
import { pageOfNotes } from './row.ts'
import { noteDetails, noteShape, sightOf } from './shape.ts'

const cap = 1000

/** A ticket's notes, newest first (field guide §9.2); `jobTicketId` is required. */
export const listNotes = (call: Call): Answer => {
  const id = call.query.get('jobTicketId')
  if (id === null) throw refuse(400, "The 'jobTicketId' parameter is required.")
  const ticket = reachTicket(call, id)
  const sight = sightOf(call)
  const { rows, page } = readPage(call, cap, (part) =>
    pageOfNotes(call.db, { ticket: ticket.id, sight, ...part }),
  )
  const known = people(call.db, rows)
  const { isLong } = call.asked
  return listed(
    rows.map((row) => ({ ...noteShape(call, row, known), ...(isLong ? noteDetails(row, known) : {}) })),
    page,
  )
}

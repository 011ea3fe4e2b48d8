import type { Call } from '../route.ts'
import { attachmentsOf } from '../tickets/shape/belongings.ts'
import type { ByOwner } from '../tickets/shape/belongings.ts'
import { byOwner } from '../tickets/shape/belongings.ts'
import type { People } from '../tickets/shape/people.ts'
import { notesOf } from './row.ts'
import { noteShape, sightOf } from './shape.ts'

/** The notes inside detailed tickets, with their attachments. */
export const ticketNotes = (
  call: Call,
  tickets: readonly number[],
  known: People,
): ByOwner<Readonly<Record<string, unknown>>> => {
  const rows = notesOf(call.db, tickets, sightOf(call)).map((row) => ({ ...row, owner: row.ticket_id }))
  const ids = (of: 'tech_id' | 'client_id'): number[] =>
    rows.filter((row) => row[of] !== null).map((row) => row.id)
  const ofTechs = attachmentsOf(call.db, 'techNote', ids('tech_id'))
  const ofClients = attachmentsOf(call.db, 'clientNote', ids('client_id'))
  return byOwner(rows, (row) =>
    noteShape(call, row, known, row.tech_id === null ? ofClients(row.id) : ofTechs(row.id)),
  )
}

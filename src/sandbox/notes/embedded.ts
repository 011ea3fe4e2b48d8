import type { Call } from '../route.ts'
import { nextAge } from '../text/ages.ts'
import { attachmentsOf } from '../tickets/shape/belongings.ts'
import type { ByOwner } from '../tickets/shape/belongings.ts'
import { byOwner } from '../tickets/shape/belongings.ts'
import type { People } from '../tickets/shape/people.ts'
import { notesOf } from './row.ts'
import { noteShape, sightOf } from './shape.ts'

/** The notes inside of tickets. */
interface Embedded {
  readonly of: ByOwner<Readonly<Record<string, unknown>>>
  /** When the age of one of a ticket's notes will be said in other words, in unix seconds. */
  readonly nextAge: (ticket: number) => number
}

/** The notes inside detailed tickets, with their attachments. */
export const ticketNotes = (call: Call, tickets: readonly number[], known: People): Embedded => {
  const rows = notesOf(call.db, tickets, sightOf(call)).map((row) => ({ ...row, owner: row.ticket_id }))
  const ids = (of: 'tech_id' | 'client_id'): number[] =>
    rows.filter((row) => row[of] !== null).map((row) => row.id)
  const ofTechs = attachmentsOf(call.db, 'techNote', ids('tech_id'))
  const ofClients = attachmentsOf(call.db, 'clientNote', ids('client_id'))
  const ages = byOwner(rows, (row) => nextAge(row.date, call.now))
  return {
    of: byOwner(rows, (row) =>
      noteShape(call, row, known, row.tech_id === null ? ofClients(row.id) : ofTechs(row.id)),
    ),
    nextAge: (ticket) => Math.min(...ages(ticket)),
  }
}

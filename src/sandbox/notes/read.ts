import { json } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { permissionDenied, refuse } from '../refusal.ts'
import type { Call } from '../route.ts'
import { people } from '../tickets/shape/people.ts'
import { reachTicket } from '../tickets/visible.ts'
import { noteById } from './row.ts'
import { noteDetails, noteShape, sightOf } from './shape.ts'

/** One note in the long form; who may not see its ticket does not see it either. */
export const readNote = (call: Call): Answer => {
  const id = call.parts['id'] ?? ''
  const row = /^\d{1,15}$/.test(id) ? noteById(call.db, Number(id)) : undefined
  if (row === undefined) throw refuse(404, 'The note does not exist.')
  reachTicket(call, String(row.ticket_id))
  if (row.hidden === 1 && sightOf(call) === 'shown') throw permissionDenied()
  const known = people(call.db, [row])
  return json({ ...noteShape(call, row, known), ...noteDetails(row, known) })
}

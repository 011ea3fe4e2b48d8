import { json } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { permissionDenied } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import { deskOf } from '../../workflow/desk.ts'
import { saveTicket } from '../../workflow/save.ts'
import { detailedTickets } from '../shape/detailed.ts'
import { reachTicket, rightsOf } from '../visible.ts'

/** Sets the deleted flag; the row stays (field guide §8.7). Needs the permission to delete. */
export const removeTicket = (call: Call): Answer => {
  const removed = call.db.write(() => {
    const row = reachTicket(call, call.parts['id'] ?? '')
    if (call.caller.kind === 'tech' && !rightsOf(call.db, call.caller.id).mayDelete) throw permissionDenied()
    return saveTicket(deskOf(call), row, { ...row, deleted: 1 }, { question: 'silent' })
  })
  return json(detailedTickets(call, [removed])[0])
}

import { json } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { permissionDenied, refuse } from '../../refusal.ts'
import type { Call } from '../../route.ts'
import { placeAt } from '../../workflow/assignment.ts'
import { deskOf } from '../../workflow/desk.ts'
import { mailAbout, switchesOf } from '../../workflow/mail.ts'
import { saveTicket } from '../../workflow/save.ts'
import { detailedTickets } from '../shape/detailed.ts'
import type { TicketRow } from '../row.ts'
import { reachTicket, rightsOf } from '../visible.ts'

const moved = (call: Call, row: TicketRow, by: 1 | -1): TicketRow => {
  const level = call.db.get<{ level: number }>(
    'select level from tech_group_level where id = ?',
    row.level_id,
  )
  const place =
    level && row.tech_group_id !== null
      ? placeAt(call.db, { group: row.tech_group_id, level: level.level + by }, row)
      : null
  if (!place) throw refuse(400, by === 1 ? 'There is no higher level.' : 'There is no lower level.')
  return { ...row, ...place }
}

/** Moves a ticket one level up or down in its tech group; that level's rule chooses the tech (field guide §8.8). No such level: 400. */
export const moveLevel =
  (by: 1 | -1) =>
  (call: Call): Answer => {
    const saved = call.db.write(() => {
      const before = reachTicket(call, call.parts['id'] ?? '')
      if (call.caller.kind === 'tech' && !rightsOf(call.db, call.caller.id).mayEdit) throw permissionDenied()
      const desk = deskOf(call)
      const after = saveTicket(desk, before, moved(call, before, by), { question: 'silent' })
      const what = by === 1 ? 'escalated' : 'de-escalated'
      mailAbout(desk, after, { to: switchesOf(after), what, body: `Ticket ${after.id} was ${what}.` })
      return after
    })
    return json(detailedTickets(call, [saved])[0])
  }

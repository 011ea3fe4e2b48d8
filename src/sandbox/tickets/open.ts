import { json } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../route.ts'
import { detailedTickets } from './shape/detailed.ts'
import { ticketRow } from './row.ts'
import { reachTicket } from './visible.ts'

const remember = (call: Call, ticket: number): void => {
  if (call.caller.kind !== 'tech') return
  call.db.run(
    'insert or replace into ticket_view (tech_id, ticket_id, at) values (?, ?, ?)',
    call.caller.id,
    ticket,
    call.now,
  )
}

/** One ticket in the long form. Opening it puts it among the caller's recent ones; with the quirk `bumpOnOpen` it also counts as an update: Q30. */
export const openTicket = (call: Call): Answer => {
  const row = reachTicket(call, call.parts['id'] ?? '')
  const isBumped = call.quirks.has('bumpOnOpen')
  call.db.write(() => {
    if (isBumped) call.db.run('update ticket set last_updated = ? where id = ?', call.now, row.id)
    remember(call, row.id)
  })
  const current = isBumped ? (ticketRow(call.db, row.id) ?? row) : row
  return json(detailedTickets(call, [current])[0])
}

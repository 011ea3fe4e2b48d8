import { jsonAsWritten } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { refuse } from '../refusal.ts'
import type { Call } from '../route.ts'
import { writtenTickets } from './shape/written.ts'
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
  call.db.write(() => {
    if (call.quirks.has('bumpOnOpen'))
      call.db.run('update ticket set last_updated = ? where id = ?', call.now, row.id)
    remember(call, row.id)
  })
  const [ticket] = writtenTickets(call, [row.id])
  if (ticket === undefined) throw refuse(404, 'The ticket does not exist.')
  return jsonAsWritten(ticket)
}

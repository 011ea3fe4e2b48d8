import { whileUnchanged } from '../../database/unchanged.ts'
import type { Call } from '../../route.ts'
import { written } from '../../written.ts'
import type { Written } from '../../written.ts'
import { ticketRows } from '../row.ts'
import { agingTickets } from './detailed.ts'
import { wantsUtc } from './times.ts'

/** A ticket as it was written, and the times from and until which its ages are true. */
interface Kept {
  readonly json: Written
  readonly from: number
  readonly until: number
}

// Some 5 MB, and ten pages of the largest size.
const most = 1000

const keptOf = whileUnchanged(() => new Map<string, Kept>())

// All that the long form depends on besides the database and the time.
const readerOf = (call: Call): string => {
  const who = call.caller.kind === 'nobody' ? '' : call.caller.id
  const zone = call.quirks.value('wrongZoneOffsetMinutes')
  return [call.caller.kind, who, wantsUtc(call), zone, call.links.ticket(0)].join(' ')
}

/** Tickets in the long form, in the order of the ids; a ticket that is gone is left out. What would be written the same again is not made again. */
export const writtenTickets = (call: Call, ids: readonly number[]): readonly Written[] => {
  const kept = keptOf(call.db)
  const reader = readerOf(call)
  const known = new Map<number, Written>()
  for (const id of ids) {
    const ticket = kept.get(`${reader} ${id}`)
    if (ticket && ticket.from <= call.now && call.now < ticket.until) known.set(id, ticket.json)
  }
  const missing = ids.filter((id) => !known.has(id))
  for (const { ticket, until } of agingTickets(call, ticketRows(call.db, missing))) {
    const json = written(ticket)
    known.set(ticket.id, json)
    if (kept.size >= most) kept.clear()
    kept.set(`${reader} ${ticket.id}`, { json, from: call.now, until })
  }
  return ids.flatMap((id) => known.get(id) ?? [])
}

import { listed, listedAsWritten } from '../answer.ts'
import type { Answer } from '../answer.ts'
import type { Paged } from '../paging.ts'
import { readPage } from '../paging.ts'
import type { Fragment } from '../qualifier/fragment.ts'
import { ticket } from '../qualifier/models/ticket.ts'
import { qualifierCondition } from '../resource/listing.ts'
import type { Call } from '../route.ts'
import { inOneArray } from '../written.ts'
import { ticketRows } from './row.ts'
import { scopeOf } from './scope.ts'
import { shortTickets } from './shape/short.ts'
import { writtenTickets } from './shape/written.ts'

/** The server lowers any higher limit in silence: Q2. */
const cap = 100

/** One page of tickets as ids, newest change first, ties by id (field guide §4.2). */
export const pageOfTickets = (call: Call, scope: Fragment): Paged<number> => {
  const condition = qualifierCondition(call, ticket)
  // The ids come from an index alone; the rows are read afterwards.
  const sql = `select t.id from ticket t where ${scope.text} and ${condition.text}
    order by t.last_updated desc, t.id desc limit ? offset ?`
  const { rows, page } = readPage(call, cap, ({ limit, offset }) =>
    call.db.all<{ id: number }>(sql, ...scope.values, ...condition.values, limit, offset),
  )
  return { rows: rows.map(({ id }) => id), page }
}

const answer = (call: Call, list: string | null): Answer => {
  const { rows: ids, page } = pageOfTickets(call, scopeOf(call, list))
  if (call.asked.isLong) return listedAsWritten(inOneArray(writtenTickets(call, ids)), page)
  return listed(shortTickets(call, ticketRows(call.db, ids)), page)
}

/** `Tickets?list=…` and `Tickets?qualifier=…` (field guide §8.1). */
export const listTickets = (call: Call): Answer => answer(call, call.query.get('list'))

/** Tickets of any list that a qualifier finds. */
export const listByQualifier = (call: Call): Answer => answer(call, null)

/** `Tickets/mine` and its three sisters. */
export const listNamed =
  (list: string) =>
  (call: Call): Answer =>
    answer(call, list)

import { isoTime } from '../../clock.ts'
import type { Call } from '../../route.ts'
import { age } from '../../text/ages.ts'
import { shortDetail } from '../../text/summary.ts'
import { latestNotes } from '../../notes/latest.ts'
import { people } from './people.ts'
import type { TicketRow } from '../row.ts'
import { plainTime, wantsUtc } from './times.ts'

const viewTimes = (call: Call, ids: readonly number[]): ReadonlyMap<number, number> => {
  if (call.caller.kind !== 'tech') return new Map()
  const views = call.db.all<{ ticket_id: number; at: number }>(
    'select ticket_id, at from ticket_view where tech_id = ? and ticket_id in (select value from json_each(?))',
    call.caller.id,
    JSON.stringify(ids),
  )
  return new Map(views.map((view) => [view.ticket_id, view.at]))
}

// 0: viewed since the last update; 1: updated by the caller; 2: new to the caller (field guide §20.2).
const updateFlag = (call: Call, row: TicketRow, viewed: number | undefined): 0 | 1 | 2 => {
  if (viewed !== undefined && viewed >= row.last_updated) return 0
  return call.caller.kind === 'tech' && call.caller.id === row.updated_by_tech_id ? 1 : 2
}

/** Tickets as lists give them (field guide §8.2). */
export const shortTickets = (call: Call, rows: readonly TicketRow[]): readonly object[] => {
  const ids = rows.map((row) => row.id)
  const views = viewTimes(call, ids)
  const known = people(call.db, rows)
  const notes = latestNotes(call, ids, known)
  return rows.map((row) => ({
    id: row.id,
    type: 'Ticket',
    lastUpdated: plainTime(call, row.last_updated),
    shortSubject: row.subject,
    shortDetail: shortDetail(row.detail),
    displayClient: known.clientName(row.client_id),
    updateFlagType: updateFlag(call, row, views.get(row.id)),
    prettyLastUpdated: age(row.last_updated, call.now),
    latestNote: notes.get(row.id) ?? null,
    ...(wantsUtc(call) ? { lastUpdatedUtc: isoTime(row.last_updated) } : {}),
  }))
}

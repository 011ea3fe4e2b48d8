import { json, listed, type Answer } from '../answer.ts'
import { permissionDenied, refuse, refuseWithReason } from '../refusal.ts'
import type { Call, JsonObject } from '../route.ts'
import { createdStub, createTicket } from '../tickets/write/create.ts'
import { detailedTickets } from '../tickets/shape/detailed.ts'
import { pageOfTickets } from '../tickets/list.ts'
import { ticketRow, ticketRows, type TicketRow } from '../tickets/row.ts'
import { shortTickets } from '../tickets/shape/short.ts'
import { updateTicket } from '../tickets/write/update.ts'
import { visibleTo } from '../tickets/visible.ts'
import { idIn } from '../resource/body.ts'
import { statusesForRequesters } from './statuses.ts'

/** What a requester says of a new ticket; the rest is for technicians. */
const createKeys = ['problemtype', 'detail', 'subject', 'location', 'department', 'room', 'customFields']

const techOnlyKeys = new Set([
  'bccAddresses',
  'ccAddressesForTech',
  'techGroupLevel',
  'emailClient',
  'emailTech',
  'emailTechGroupLevel',
  'emailGroupManager',
  'emailCc',
  'emailBcc',
  'ticketEditable',
  'techId',
  'levelNumber',
  'flaggedByTech',
  'canEscalate',
])

/** The caller's own tickets, narrowed by `qualifier` when one is given. */
export function listOwnTickets(call: Call): Answer {
  const { rows: ids, page } = pageOfTickets(call, visibleTo(call.db, call.caller))
  const rows = ticketRows(call.db, ids)
  return listed(call.asked.isLong ? rows.map((row) => detailed(call, row)) : shortTickets(call, rows), page)
}

export function readOwnTicket(call: Call): Answer {
  return json(detailed(call, ownTicket(call)))
}

/** A new ticket is the caller's, at his own location and department unless the body names others. */
export function createOwnTicket(call: Call): Answer {
  const sent = call.json()
  const body = Object.fromEntries(
    createKeys.flatMap((key) => (Object.hasOwn(sent, key) ? [[key, sent[key]]] : [])),
  )
  const { caller, db } = call
  if (caller.kind !== 'client') throw permissionDenied()
  const home = db.get<{ location_id: number | null; department_id: number | null }>(
    'select location_id, department_id from client where id = ?',
    caller.id,
  )
  const row = createTicket(call, body, {
    client_id: caller.id,
    ...(Object.hasOwn(body, 'location') ? {} : { location_id: home?.location_id ?? null }),
    ...(Object.hasOwn(body, 'department') ? {} : { department_id: home?.department_id ?? null }),
  })
  return createdStub(call, row)
}

/** A requester may close, reopen or cancel his ticket; other keys are ignored. */
export function updateOwnTicket(call: Call): Answer {
  const row = ownTicket(call)
  const body: JsonObject = call.json()
  const status = body['statustype'] === undefined ? undefined : idIn(body['statustype'], 'statustype')
  if (status === undefined) return json(detailed(call, row))
  if (!statusesForRequesters(call.db).has(status))
    throw refuseWithReason(400, 'A requester may only close, reopen or cancel a ticket.')
  const changed = updateTicket(call, String(row.id), { statustype: { type: 'StatusType', id: status } })
  return json(detailed(call, changed))
}

/** Tickets of others look as if they did not exist. */
function ownTicket({ db, parts, caller }: Call): TicketRow {
  const id = parts['id'] ?? ''
  const row = /^\d{1,15}$/.test(id) ? ticketRow(db, Number(id)) : undefined
  const isOwn = row !== undefined && caller.kind === 'client' && row.client_id === caller.id
  if (!isOwn || row.deleted === 1) throw refuse(404, 'The ticket does not exist.')
  return row
}

function detailed(call: Call, row: TicketRow): object {
  const whole = detailedTickets(call, [row])[0] ?? {}
  const shown = Object.entries(whole).filter(([key]) => !techOnlyKeys.has(key))
  return { ...Object.fromEntries(shown), enabledStatusTypes: enabledForRequesters(call) }
}

function enabledForRequesters({ db }: Call): readonly object[] {
  return [...statusesForRequesters(db)].map(([id, name]) => ({
    id,
    type: 'StatusType',
    statusTypeName: name,
  }))
}

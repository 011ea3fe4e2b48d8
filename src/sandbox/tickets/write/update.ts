import type { Database } from '../../database/database.ts'
import { permissionDenied, refuseWithReason } from '../../refusal.ts'
import type { Call, JsonObject } from '../../route.ts'
import { routedPlace } from '../../workflow/assignment.ts'
import { deskOf } from '../../workflow/desk.ts'
import { mailAbout, switchesOf } from '../../workflow/mail.ts'
import { preferencesOf } from '../../workflow/preferences.ts'
import type { Preferences } from '../../workflow/preferences.ts'
import { saveTicket } from '../../workflow/save.ts'
import { switchIn } from './body.ts'
import { assetsIn, changesIn, linkAssets } from './changes.ts'
import type { TicketChanges } from './changes.ts'
import { fieldValuesIn, requireFields, storeFieldValues } from './custom-fields.ts'
import type { TicketRow } from '../row.ts'
import { demandEnabledStatus } from '../shape/statuses.ts'
import { reachTicket, rightsOf } from '../visible.ts'

const demand = (preferences: Preferences, before: TicketRow, wanted: TicketRow): void => {
  const isEmptied = (column: 'client_id' | 'room'): boolean =>
    before[column] !== null && wanted[column] === null
  if (preferences.client_required === 1 && isEmptied('client_id'))
    throw refuseWithReason(400, 'clientReporter is required.')
  if (preferences.room_required === 1 && isEmptied('room')) throw refuseWithReason(400, 'room is required.')
}

// A new request type sends the ticket to that type's group (field guide §16.2), unless the same request names the tech.
const rerouted = (call: Call, before: TicketRow, changes: TicketChanges): TicketRow => {
  const after = { ...before, ...changes }
  if (after.request_type_id === before.request_type_id) return after
  const place = routedPlace(call.db, after)
  return { ...after, ...place, tech_id: changes.tech_id === undefined ? place.tech_id : changes.tech_id }
}

const withoutSubject = (
  db: Database,
  preferences: Preferences,
  { before, wanted }: { before: TicketRow; wanted: TicketRow },
): TicketRow => {
  const type = db.get<{ hide_subject: number }>(
    'select hide_subject from request_type where id = ?',
    wanted.request_type_id,
  )
  const isHidden = type?.hide_subject === 1 || preferences.use_subject === 0
  return isHidden ? { ...wanted, subject: before.subject } : wanted
}

/** Changes only what the body speaks of (field guide §8.6) and returns the ticket as it now is, which rules may have changed further. */
export const updateTicket = (call: Call, id: string, body: JsonObject): TicketRow =>
  call.db.write(() => {
    const { db } = call
    const before = reachTicket(call, id)
    if (call.caller.kind === 'tech' && !rightsOf(db, call.caller.id).mayEdit) throw permissionDenied()
    const changes = changesIn(db, body)
    const preferences = preferencesOf(db)
    const wanted = withoutSubject(db, preferences, { before, wanted: rerouted(call, before, changes) })
    if (wanted.status_type_id !== before.status_type_id) demandEnabledStatus(db, wanted)
    demand(preferences, before, wanted)
    const values = fieldValuesIn(db, body, 'ticket')
    requireFields(db, { requestType: wanted.request_type_id, values, ticket: before.id })
    const areFieldsChanged = storeFieldValues(
      db,
      { id: before.id, requestType: wanted.request_type_id },
      values,
    )
    const assets = assetsIn(db, body)
    const areAssetsChanged = assets !== undefined && linkAssets(db, before.id, assets)
    const isMailed = switchIn(body, 'sendEmail') !== false
    const desk = deskOf(call)
    const saved = saveTicket(desk, before, wanted, {
      touched: areFieldsChanged || areAssetsChanged,
      question: isMailed && wanted.email_client === 1 ? 'ask' : 'silent',
    })
    const isChanged = areFieldsChanged || areAssetsChanged || saved.last_updated !== before.last_updated
    if (isMailed && isChanged) {
      mailAbout(desk, saved, {
        to: switchesOf(saved),
        what: 'updated',
        body: `Ticket ${saved.id} was updated.`,
      })
    }
    return saved
  })

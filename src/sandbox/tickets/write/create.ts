import { json } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { withFolded } from '../../database/fold.ts'
import { refuseWithReason } from '../../refusal.ts'
import type { Call, JsonObject } from '../../route.ts'
import { routedPlace } from '../../workflow/assignment.ts'
import type { Place } from '../../workflow/assignment.ts'
import { deskOf } from '../../workflow/desk.ts'
import { firstDueDate } from '../../workflow/due.ts'
import { mailAbout, switchesOf } from '../../workflow/mail.ts'
import { preferencesOf } from '../../workflow/preferences.ts'
import type { Preferences } from '../../workflow/preferences.ts'
import { askNextApprover } from '../../workflow/questions.ts'
import { saveTicket } from '../../workflow/save.ts'
import { switchIn } from './body.ts'
import { assetsIn, changesIn, linkAssets } from './changes.ts'
import type { TicketChanges } from './changes.ts'
import { fieldValuesIn, requireFields, storeFieldValues } from './custom-fields.ts'
import { foldedTicketColumns } from '../row.ts'
import type { TicketRow } from '../row.ts'
import { plainTime } from '../shape/times.ts'

interface RequestType {
  readonly id: number
  readonly hide_subject: number
  readonly approval_process_id: number | null
  readonly priority_type_id: number | null
  readonly send_client_email: number
  readonly send_tech_email: number
  readonly send_level_tech_email: number
  readonly send_group_manager_email: number
}

const requestTypeOf = (call: Call, changes: TicketChanges): RequestType => {
  const row = call.db.get<RequestType>(
    'select * from request_type where id = ?',
    changes.request_type_id ?? null,
  )
  if (!row) throw refuseWithReason(400, 'problemtype is required.')
  return row
}

const demand = (changes: TicketChanges, preferences: Preferences): void => {
  if (changes.detail === undefined) throw refuseWithReason(400, 'detail is required.')
  if (preferences.client_required === 1 && !changes.client_id)
    throw refuseWithReason(400, 'clientReporter is required: a ticket cannot be created without a client.')
  if (preferences.room_required === 1 && !changes.room) throw refuseWithReason(400, 'room is required.')
}

const statusFor = (changes: TicketChanges, type: RequestType, preferences: Preferences): number => {
  const needsApproval =
    type.approval_process_id !== null && preferences.needs_approval_status_type_id !== null
  if (needsApproval) return preferences.needs_approval_status_type_id
  return changes.status_type_id ?? preferences.default_status_type_id
}

// clientTech wins over assignToCreatingTech, which wins over the level's rule (field guide §16.2).
const placeFor = (call: Call, body: JsonObject, changes: TicketChanges): Place => {
  const ticket = { request_type_id: changes.request_type_id ?? 0, location_id: changes.location_id ?? null }
  const place = routedPlace(call.db, ticket)
  if (changes.tech_id !== undefined) return { ...place, tech_id: changes.tech_id }
  const isOwn = call.caller.kind === 'tech' && switchIn(body, 'assignToCreatingTech') === true
  return isOwn && call.caller.kind === 'tech' ? { ...place, tech_id: call.caller.id } : place
}

const fresh = (call: Call, body: JsonObject, changes: TicketChanges): Omit<TicketRow, 'id'> => {
  const preferences = preferencesOf(call.db)
  const type = requestTypeOf(call, changes)
  demand(changes, preferences)
  const priority = changes.priority_type_id ?? type.priority_type_id ?? preferences.default_priority_type_id
  const hasSubject = preferences.use_subject === 1 && type.hide_subject === 0
  return {
    detail: '',
    report_date: call.now,
    last_updated: call.now,
    close_date: null,
    deleted: null,
    request_type_id: type.id,
    location_id: null,
    department_id: null,
    room: null,
    client_id: null,
    cc: null,
    bcc: null,
    email_client: type.send_client_email,
    email_tech: type.send_tech_email,
    email_level: type.send_level_tech_email,
    email_manager: type.send_group_manager_email,
    email_cc: 0,
    email_bcc: 0,
    is_public: 0,
    updated_by_tech_id: null,
    waiting_since: null,
    ...changes,
    ...placeFor(call, body, changes),
    subject: hasSubject ? (changes.subject ?? null) : null,
    priority_type_id: priority,
    due_date: firstDueDate(call.db, { report_date: call.now, priority_type_id: priority }),
    status_type_id: preferences.default_status_type_id,
    needs_approval: Number(type.approval_process_id !== null),
  }
}

/** Saves a new ticket, with routing, rules and mail, and returns it. `forced` overrides what the body says. */
export const createTicket = (call: Call, body: JsonObject, forced: TicketChanges = {}): TicketRow =>
  call.db.write(() => {
    const { db } = call
    const changes = { ...changesIn(db, body), ...forced }
    const values = fieldValuesIn(db, body, 'ticket')
    const assets = assetsIn(db, body) ?? []
    const row = fresh(call, body, changes)
    requireFields(db, { requestType: row.request_type_id, values, ticket: null })
    const id = db.insert('ticket', withFolded({ ...row }, foldedTicketColumns))
    const inserted: TicketRow = { ...row, id }
    storeFieldValues(db, { id, requestType: row.request_type_id }, values)
    linkAssets(db, id, assets)
    const desk = deskOf(call)
    const isMailed = switchIn(body, 'sendEmail') !== false
    const status = statusFor(changes, requestTypeOf(call, changes), preferencesOf(db))
    const question = isMailed && inserted.email_client === 1 ? 'ask' : 'silent'
    const saved = saveTicket(
      desk,
      inserted,
      { ...inserted, status_type_id: status },
      { question, occasion: 'create' },
    )
    if (saved.needs_approval === 1) askNextApprover(desk, saved, 0)
    if (isMailed) mailAbout(desk, saved, { to: switchesOf(saved), what: 'created', body: saved.detail })
    return saved
  })

/** What a create is answered with: six keys, never the whole ticket (field guide §8.5). */
export const createdStub = (call: Call, row: TicketRow): Answer =>
  json(
    {
      id: row.id,
      type: 'Ticket',
      lastUpdated: plainTime(call, row.last_updated),
      locationId: row.location_id,
      statusTypeId: row.status_type_id,
      subject: row.subject,
    },
    201,
  )

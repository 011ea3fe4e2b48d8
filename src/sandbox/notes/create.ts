import { json } from '../answer.ts'
import type { Answer } from '../answer.ts'
import { parseTime } from '../clock.ts'
import { Refusal, refuseWithReason } from '../refusal.ts'
import type { Call, JsonObject } from '../route.ts'
import { numberIn, referenceIn, switchIn, targets, textIn } from '../tickets/write/body.ts'
import type { TicketRow } from '../tickets/row.ts'
import { demandEnabledStatus } from '../tickets/shape/statuses.ts'
import { plainTime } from '../tickets/shape/times.ts'
import { reachTicket } from '../tickets/visible.ts'
import { deskOf } from '../workflow/desk.ts'
import { mailAbout } from '../workflow/mail.ts'
import type { MailSwitches } from '../workflow/mail.ts'
import { preferencesOf } from '../workflow/preferences.ts'
import { saveTicket } from '../workflow/save.ts'

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

// Errors of notes come as {"reason":…} (field guide §6), also where the ticket's own would be plain text.
const withReason = <Result>(work: () => Result): Result => {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal) || error.form !== 'text') throw error
    throw refuseWithReason(error.status, error.message)
  }
}

/** The ticket that a note's `jobticket` names; `Ticket` is as good as `JobTicket`, the id may be a text. */
const ticketIn = (call: Call, body: JsonObject): TicketRow => {
  const reference = body['jobticket']
  if (!isObject(reference)) throw refuseWithReason(400, 'jobticket is required.')
  const { type, id } = reference
  if (typeof type === 'string' && type !== 'JobTicket' && type !== 'Ticket')
    throw refuseWithReason(400, `jobticket must be of type JobTicket, not ${type}.`)
  if (typeof id !== 'number' && typeof id !== 'string') throw refuseWithReason(400, 'jobticket has no id.')
  return withReason(() => reachTicket(call, String(id)))
}

const noteTextIn = (body: JsonObject): string => {
  const text = textIn(body, 'noteText')
  if (text === null || text === undefined || text.trim() === '')
    throw refuseWithReason(400, 'noteText is required.')
  return text
}

const dateIn = (call: Call, body: JsonObject): number => {
  const text = textIn(body, 'date')
  if (text === null || text === undefined) return call.now
  const date = parseTime(text)
  if (date === null) throw refuseWithReason(400, 'date must be an ISO time.')
  return date
}

const statusIn = (call: Call, body: JsonObject, row: TicketRow): number => {
  const status = numberIn(body, 'statusTypeId') ?? preferencesOf(call.db).default_note_status_type_id
  if (status === null || status === row.status_type_id) return row.status_type_id
  if (!call.db.get('select 1 from status_type where id = ?', status))
    throw refuseWithReason(400, 'statusTypeId does not exist.')
  demandEnabledStatus(call.db, { ...row, status_type_id: status })
  return status
}

// Who is not named is not mailed; a hidden note never reaches the requester.
const mailSwitches = (body: JsonObject, hidden: boolean): MailSwitches => ({
  client: switchIn(body, 'emailClient') === true && !hidden,
  tech: switchIn(body, 'emailTech') === true,
  level: switchIn(body, 'emailTechGroupLevel') === true,
  manager: switchIn(body, 'emailGroupManager') === true,
  cc: switchIn(body, 'emailCc') === true && !hidden,
  bcc: switchIn(body, 'emailBcc') === true,
})

const withAddresses = (body: JsonObject, row: TicketRow): TicketRow => ({
  ...row,
  cc: textIn(body, 'ccAddressesForTech') ?? row.cc,
  bcc: textIn(body, 'bccAddresses') ?? row.bcc,
})

/** Adds a note to a ticket, with a change of status in the same step when asked (field guide §9.1). */
export const createTechNote = (call: Call, body: JsonObject): Answer =>
  call.db.write(() => {
    const { db, caller } = call
    const row = ticketIn(call, body)
    const text = noteTextIn(body)
    const date = dateIn(call, body)
    const hidden = switchIn(body, 'isHidden') === true
    const id = db.insert('note', {
      ticket_id: row.id,
      date,
      text,
      tech_id: caller.kind === 'tech' ? caller.id : null,
      client_id: caller.kind === 'client' ? caller.id : null,
      work_minutes: numberIn(body, 'workTime') ?? 0,
      hidden,
      solution: switchIn(body, 'isSolution') === true,
      billing_rate_id: referenceIn(db, body, 'billingRate', targets.billingRate) ?? null,
    })
    const desk = deskOf(call)
    const isAsked = switchIn(body, 'emailClient') !== false && switchIn(body, 'sendEmail') !== false
    const saved = saveTicket(
      desk,
      row,
      { ...row, status_type_id: statusIn(call, body, row) },
      { touched: true, question: isAsked ? 'ask' : 'silent' },
    )
    const message = { to: mailSwitches(body, hidden), what: 'has a new note', body: text }
    if (switchIn(body, 'sendEmail') !== false) mailAbout(desk, withAddresses(body, saved), message)
    const type = caller.kind === 'client' ? 'ClientNote' : 'TechNote'
    const jobticket = { id: row.id, type: 'JobTicket' }
    return json({ id, type, date: plainTime(call, date), noteText: text, jobticket }, 201)
  })

import type { NewNote, NewTicket, TicketChanges } from '#desk/helpdesk.ts'

import { mailSwitches, ticketMail } from './mail.ts'
import { customFields, given, optionalReference, reference } from './references.ts'

type Body = Readonly<Record<string, unknown>>

/** A new ticket; what is not given is left to the server (field guide §8.5). */
export function newTicketBody(ticket: NewTicket): Body {
  return given({
    problemtype: reference('ProblemType', ticket.type),
    subject: ticket.subject ?? undefined,
    detail: ticket.detail,
    clientReporter: optionalReference('Client', ticket.requester) ?? undefined,
    location: optionalReference('Location', ticket.location) ?? undefined,
    department: optionalReference('Department', ticket.department) ?? undefined,
    room: ticket.room ?? undefined,
    statustype: optionalReference('StatusType', ticket.status ?? null) ?? undefined,
    prioritytype: optionalReference('PriorityType', ticket.priority) ?? undefined,
    clientTech: optionalReference('Tech', ticket.tech) ?? undefined,
    assignToCreatingTech: false,
    assets: ticket.assets.length === 0 ? undefined : ticket.assets.map((id) => reference('Asset', id)),
    ccAddressesForTech: ticket.cc.length === 0 ? undefined : ticket.cc.join(','),
    customFields: ticket.fields.size === 0 ? undefined : customFields(ticket.fields),
    ...ticketMail(ticket.mail),
  })
}

/** Only what changes; null clears (field guide §8.6). */
export function changesBody(changes: TicketChanges): Body {
  const { status, priority, type, tech, requester, location, department } = changes
  const { room, subject, detail, fields, mail } = changes
  return given({
    statustype: status === undefined ? undefined : reference('StatusType', status),
    prioritytype: priority === undefined ? undefined : reference('PriorityType', priority),
    problemtype: type === undefined ? undefined : reference('ProblemType', type),
    clientTech: tech === undefined ? undefined : optionalReference('Tech', tech),
    clientReporter: requester === undefined ? undefined : optionalReference('Client', requester),
    location: location === undefined ? undefined : optionalReference('Location', location),
    department: department === undefined ? undefined : optionalReference('Department', department),
    room,
    subject,
    detail,
    customFields: fields === undefined ? undefined : customFields(fields),
    ...ticketMail(mail),
  })
}

/** A note, with the new status in the same step where one is given (field guide §9.1). */
export function noteBody(ticket: number, note: NewNote): Body {
  return given({
    noteText: note.text,
    jobticket: reference('JobTicket', ticket),
    workTime: String(note.minutes),
    isHidden: note.hidden,
    isSolution: note.solution,
    statusTypeId: note.status,
    ...mailSwitches(note.mail),
  })
}

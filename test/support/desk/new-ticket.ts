import type { NewTicket } from '#desk/helpdesk.ts'

/** A new ticket that leaves to the server what it can. */
export function newTicket(told: Partial<NewTicket> = {}): NewTicket {
  return {
    type: 1,
    subject: 'Badge printer',
    detail: 'Blank cards.',
    requester: 12,
    location: null,
    department: null,
    room: null,
    priority: null,
    tech: null,
    assets: [],
    cc: [],
    fields: new Map(),
    ...told,
  }
}

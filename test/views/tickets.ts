import type { Note } from '#desk/note.ts'
import type { FullTicket, Ticket } from '#desk/ticket.ts'
import type { Style } from '#views/style.ts'

/** A ticket of Ana Ruiz, two days old and overdue, with what is given changed. */
export function ticket(changes: Partial<Ticket> = {}): Ticket {
  return {
    id: 1042,
    subject: 'OMIS freezes on intake screen',
    status: 'Open',
    state: 'open',
    priority: 'High',
    type: 'OMIS',
    typePath: ['Applications', 'OMIS'],
    group: 'Application Support',
    level: 1,
    tech: null,
    requester: 'Ana Ruiz',
    requesterEmail: 'ana.ruiz@example.org',
    location: 'El Dorado Correctional Facility',
    department: 'Intake',
    room: '114',
    created: '2026-10-01T14:03:00Z',
    updated: '2026-10-01T15:20:00Z',
    due: '2026-10-02T14:03:00Z',
    closed: null,
    overdue: true,
    needsApproval: false,
    flagged: false,
    fields: { 'Callback number': '555-0134' },
    detail: 'The screen freezes after the second page.',
    noteCount: 3,
    attachmentCount: 1,
    url: 'https://desk.example.org/helpdesk/ticket?id=1042',
    ids: { status: 1, priority: 2, type: 11, tech: null, requester: 12, location: 3, department: 2 },
    ...changes,
  }
}

export function note(changes: Partial<Note> = {}): Note {
  return {
    id: 90_122,
    at: '2026-10-02T15:30:00Z',
    author: 'Ben Ode',
    kind: 'tech',
    hidden: false,
    solution: false,
    minutes: 15,
    text: 'Cleared the cache and watched the first login.',
    source: 'Cleared the cache and watched the first login.',
    attachments: [],
    ...changes,
  }
}

export function fullTicket(changes: Partial<FullTicket> = {}): FullTicket {
  return { ...ticket(), notes: [], attachments: [], detailSource: '<p>The screen freezes</p>', ...changes }
}

/** A screen without colours, on Friday 2 October 2026 at noon in Kansas. */
export function screen(changes: Partial<Style> = {}): Style {
  return {
    width: 120,
    paint: (text) => text,
    now: new Date('2026-10-02T17:03:00Z'),
    timeZone: 'America/Chicago',
    ...changes,
  }
}

import type { FullTicket, Ticket, TicketIds } from '#desk/ticket.ts'

/** A ticket of an ordinary day, with what a test says about it. */
export const ticket = (
  told: Omit<Partial<Ticket>, 'ids'> & { readonly ids?: Partial<TicketIds> } = {},
): Ticket => ({
  id: 1042,
  subject: 'OMIS freezes on the intake screen',
  status: 'Open',
  state: 'open',
  priority: 'High',
  type: 'OMIS',
  typePath: ['Applications', 'OMIS'],
  group: 'Applications',
  level: 1,
  tech: null,
  requester: 'Maria Santos',
  requesterEmail: 'maria.santos@example.org',
  location: 'El Dorado Correctional Facility',
  department: 'Records',
  room: null,
  created: '2026-10-01T14:00:00Z',
  updated: '2026-10-01T15:00:00Z',
  due: '2026-10-02T14:00:00Z',
  closed: null,
  overdue: false,
  needsApproval: false,
  flagged: false,
  fields: {},
  detail: 'Since this morning the screen stays grey.',
  noteCount: 0,
  attachmentCount: 0,
  url: 'https://help.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042',
  ...told,
  ids: {
    status: 1,
    priority: 2,
    type: 11,
    tech: null,
    requester: 12,
    location: 1,
    department: 1,
    ...told.ids,
  },
})

/** The same, read by itself. */
export const fullTicket = (told: Parameters<typeof ticket>[0] & Partial<FullTicket> = {}): FullTicket => ({
  ...ticket(told),
  notes: told.notes ?? [],
  attachments: told.attachments ?? [],
  detailSource: told.detailSource ?? told.detail ?? '',
})

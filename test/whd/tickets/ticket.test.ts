import { expect, test } from 'vitest'

import { AnswerError } from '#errors.ts'

import fragments from '../../samples/ticket-detail.fragments.2019.json' with { type: 'json' }
import falseZ from '../../samples/latestnote-and-note.fragment.json' with { type: 'json' }
import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { deskOf } from '../../support/whd/desk.ts'
import { ticketRow } from '../../support/whd/ticket-row.ts'

const definitions: Reply = {
  path: 'CustomFieldDefinitions',
  json: [
    { id: 30, label: 'Callback number' },
    { id: 31, label: '__proto__' },
    { id: 32, label: 'Callback number' },
  ],
}

const show = (row: unknown, notes: readonly unknown[] = [], ...more: readonly Reply[]) =>
  deskOf(
    scripted([{ path: 'Tickets/1042', json: row }, { path: 'TicketNotes', json: notes }, ...more]).transport,
  ).ticket(1042)

test('a ticket is told in the words of the desk', async () => {
  expect(await show(ticketRow(1042))).toEqual({
    id: 1042,
    subject: 'Badge printer offline',
    status: 'Open',
    state: 'open',
    priority: 'High',
    type: 'Printer',
    typePath: ['Computers', 'Printer'],
    group: 'Network',
    level: 2,
    tech: 'Tom Beckett',
    requester: 'Ana Ruiz',
    requesterEmail: 'ana.ruiz@example.org',
    location: 'El Dorado Correctional Facility',
    department: 'Intake',
    room: '114',
    created: '2026-10-01T14:03:00Z',
    updated: '2026-10-01T15:20:00Z',
    due: '2026-10-02T14:03:00Z',
    closed: null,
    overdue: false,
    needsApproval: false,
    flagged: true,
    fields: {},
    detail: 'It blinks red.\nSince noon.',
    noteCount: 0,
    attachmentCount: 0,
    url: 'https://helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa/wa/TicketActions/view?ticket=1042',
    ids: { status: 1, priority: 2, type: 11, tech: 7, requester: 12, location: 3, department: 2 },
    notes: [],
    attachments: [],
    detailSource: 'It blinks red.<br/> Since noon.',
  })
})

test('the pieces of a real answer are understood', async () => {
  const ticket = await show({ id: 1042, reportDateUtc: '2026-07-17T09:00:00Z', ...fragments })
  expect(ticket).toMatchObject({
    status: 'Open',
    priority: 'Medium',
    typePath: ['Network', 'VPN'],
    group: 'Network',
    level: 1,
    tech: 'Lena Vogel',
    requester: 'Dee Novak',
    location: 'Parole Region North',
    department: 'Records',
    notes: [{ id: 512, author: 'Lena Vogel', kind: 'tech', text: 'The drawer was open.' }],
  })
})

test('the time with Utc in its name is believed, the other one may be local time', async () => {
  const { notes } = await show(ticketRow(1042, { notes: falseZ.notes }))
  expect(notes.map(({ at }) => at)).toEqual(['2026-07-17T09:48:00Z'])
})

test('a ticket with hardly anything set is a ticket', async () => {
  const ticket = await show({
    id: 1042,
    lastUpdated: '2026-10-01T10:20:00Z',
    clientReporter: null,
    notes: null,
  })
  expect(ticket).toMatchObject({
    subject: null,
    requester: null,
    tech: null,
    group: null,
    created: '2026-10-01T10:20:00Z',
  })
})

test('custom fields stand under their labels, whatever these are', async () => {
  const row = ticketRow(1042, {
    ticketCustomFields: [
      { definitionId: 30, restValue: '555-0134' },
      { definitionId: '31', restValue: 'x' },
      { definitionId: 32, restValue: '' },
      { definitionId: 99, restValue: null },
    ],
  })
  const { fields } = await show(row, [], definitions)
  expect(Object.entries(fields)).toEqual([
    ['Callback number', '555-0134'],
    ['__proto__', 'x'],
    ['Callback number (32)', null],
    ['Field 99', null],
  ])
})

test('notes come oldest first, with the text as typed from one answer and the attachments from the other', async () => {
  const file = {
    id: 5,
    type: 'TicketAttachment',
    fileName: 'screen.png',
    sizeString: '36.48 KB',
    uploadDateUtc: '2026-10-01T15:00:00Z',
  }
  const embedded = [
    {
      id: 2,
      type: 'TechNote',
      dateUtc: '2026-10-01T15:00:00Z',
      mobileNoteText: '<b>a</b> &lt;b&gt;',
      prettyUpdatedString: '1 hour ago <strong>Tom &amp; Co</strong> said',
      attachments: [file],
    },
    {
      id: 1,
      type: 'ClientNote',
      dateUtc: '2026-10-01T14:30:00Z',
      mobileNoteText: 'Still<br/> broken',
      prettyUpdatedString: '2 hours ago <strong>Ana Ruiz</strong> said',
      attachments: [],
    },
  ]
  const listed = [
    {
      id: 2,
      type: 'TechNote',
      dateUtc: '2026-10-01T15:00:00Z',
      noteText: '[b]a[/b] <b>',
      workTime: '15',
      isHidden: 1,
      isSolution: true,
      clientTech: { id: 7, displayName: 'Tom Beckett' },
    },
  ]
  const ticket = await show(ticketRow(1042, { notes: embedded, attachments: [file] }), listed)
  expect(ticket.notes).toEqual([
    {
      id: 1,
      at: '2026-10-01T14:30:00Z',
      author: 'Ana Ruiz',
      kind: 'requester',
      hidden: false,
      solution: false,
      minutes: 0,
      text: 'Still\nbroken',
      source: 'Still<br/> broken',
      attachments: [],
    },
    {
      id: 2,
      at: '2026-10-01T15:00:00Z',
      author: 'Tom Beckett',
      kind: 'tech',
      hidden: true,
      solution: true,
      minutes: 15,
      text: 'a <b>',
      source: '[b]a[/b] <b>',
      attachments: [{ id: 5, name: 'screen.png', size: '36.48 KB', at: '2026-10-01T15:00:00Z' }],
    },
  ])
  expect([ticket.noteCount, ticket.attachmentCount]).toEqual([2, 1])
})

test('a long conversation is read to its end', async () => {
  const notes = Array.from({ length: 130 }, (_, place) => ({
    id: 500 - place,
    dateUtc: '2026-10-01T15:00:00Z',
    noteText: 'x',
  }))
  const second: Reply = { path: 'TicketNotes', query: { page: '2' }, json: notes.slice(100) }
  const ticket = await show(ticketRow(1042), notes.slice(0, 100), second)
  expect(ticket.noteCount).toBe(130)
  expect(ticket.notes[0]?.id).toBe(371)
})

test('a server that refuses the list of notes still shows those inside the ticket', async () => {
  const row = ticketRow(1042, {
    notes: [{ id: 1, dateUtc: '2026-10-01T15:00:00Z', mobileNoteText: 'Hello' }],
  })
  const { transport } = scripted([
    { path: 'Tickets/1042', json: row },
    { path: 'TicketNotes', status: 403 },
  ])
  expect((await deskOf(transport).ticket(1042)).notes.map(({ text }) => text)).toEqual(['Hello'])
})

test.each([
  ['without its number', { subject: 'x' }],
  ['without any time', { id: 1042 }],
  ['with a list for a name', ticketRow(1042, { subject: ['x'] })],
  ['that is a list', [[]]],
])('a ticket %s is a bad answer', async (_, row) => {
  await expect(show(row)).rejects.toThrow(AnswerError)
})

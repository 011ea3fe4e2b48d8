import { expect, test } from 'vitest'
import type { ShownTicket } from '#desk/ticket.ts'
import type { FormatterOptions } from '#views/formats/formatter.ts'
import { ticketCard } from '#views/ticket/card.ts'
import { widthOf } from '#views/text/measure.ts'
import { hostile } from '../formats/rooms.ts'
import { printed } from '../printed.ts'
import { fullTicket, note, screen } from '../tickets.ts'
import * as fc from '../../support/properties.ts'

const story = fullTicket({
  detail:
    'The screen freezes after the second page. It began on Monday, after the update of the intake computers in the sally port.\n\nRestarting does not help.',
  tech: 'Ben Ode',
  attachments: [{ id: 7, name: 'frozen screen.png', size: '36.48 KB', at: '2026-10-01T14:03:00Z' }],
  notes: [
    note({
      id: 90_120,
      at: '2026-10-01T15:20:00Z',
      author: 'Ana Ruiz',
      kind: 'requester',
      minutes: 0,
      text: 'It happens to all of us now.',
    }),
    note({ id: 90_121, hidden: true, minutes: 50, text: 'Looks like the known cache fault.' }),
    note({ solution: true, attachments: [{ id: 8, name: 'steps.pdf', size: null, at: null }] }),
  ],
})

function shown(
  tickets: readonly ShownTicket[],
  changes: Partial<FormatterOptions<ShownTicket>> = {},
): Promise<string> {
  const view = ticketCard({ labels: ['Callback number'], nextSteps: () => ['note', 'resolve', 'escalate'] })
  return printed(view, { rows: tickets, shape: 'one', style: screen({ width: 80 }), ...changes })
}

test('what is not kept of a ticket is counted, and said to be missing', async () => {
  const row = {
    ...story,
    noteCount: 1,
    attachmentCount: 2,
    notes: null,
    attachments: null,
    detailSource: null,
  }
  expect(await shown([row])).toContain(
    '\n\nAttachments: 2, not kept here\n\nConversation: 1 note, not kept here\n\n',
  )
  expect(await shown([row], { format: 'ndjson' })).toContain('"notes":null,"attachments":null,')
})

test('show tells the whole story on a terminal', async () => {
  expect(await shown([story])).toMatchInlineSnapshot(`
    "1042  OMIS freezes on intake screen
    Open · High · 3 h overdue

    Urgent           overdue since 2026-10-02 09:03
    Type             Applications / OMIS
    Group            Application Support, level 1
    Tech             Ben Ode
    Requester        Ana Ruiz <ana.ruiz@example.org>
    Location         El Dorado Correctional Facility, Intake, room 114
    Created          2026-10-01 09:03 (27 h ago)
    Updated          2026-10-01 10:20 (25 h ago)
    Due              2026-10-02 09:03 (3 h ago)
    Callback number  555-0134

    Detail
      The screen freezes after the second page. It began on Monday, after the update
      of the intake computers in the sally port.

      Restarting does not help.

    Attachments
      frozen screen.png (36.48 KB)

    Conversation: 3 notes, 1 h 5 min worked
      2026-10-01 10:20 (25 h ago) · Ana Ruiz, requester
        It happens to all of us now.

      2026-10-02 10:30 (1 h ago) · Ben Ode · hidden from the requester · 50 min
        Looks like the known cache fault.

      2026-10-02 10:30 (1 h ago) · Ben Ode · solution · 15 min
        Cleared the cache and watched the first login.
        Attached: steps.pdf

    It is with Ben Ode. Next: note, resolve, escalate.
    https://desk.example.org/helpdesk/ticket?id=1042
    "
  `)
})

test('an unassigned ticket without notes, on a terminal of 40 columns', async () => {
  expect(await shown([fullTicket()], { style: screen({ width: 40 }) })).toMatchInlineSnapshot(`
    "1042  OMIS freezes on intake screen
    Open · High · 3 h overdue · unassigned

    Urgent           overdue since
                     2026-10-02 09:03;
                     nobody has taken it for
                     27 h
    Type             Applications / OMIS
    Group            Application Support,
                     level 1
    Requester        Ana Ruiz
                     <ana.ruiz@example.org>
    Location         El Dorado Correctional
                     Facility, Intake, room
                     114
    Created          2026-10-01 09:03 (27 h
                     ago)
    Updated          2026-10-01 10:20 (25 h
                     ago)
    Due              2026-10-02 09:03 (3 h
                     ago)
    Callback number  555-0134

    Detail
      The screen freezes after the second
      page.

    Nobody has taken it yet. Next: note,
    resolve, escalate.
    https://desk.example.org/helpdesk/ticket?id=1042
    "
  `)
})

test.each([40, 80, 120, 400])('on %i columns no line but the web address is wider', async (width) => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)
  const wordy = note({
    author: long,
    hidden: true,
    text: `> ${long}\n\n\n\n- 再起動しました。${'画面'.repeat(70)} 👩‍💻`,
  })
  const ticket = fullTicket({
    subject: `OMIS 画面 ${long}`,
    status: `Waiting for ${long}`,
    flagged: true,
    fields: { [long]: long, 'Can you keep working?': 'Partly' },
    detail: `| 収容所-7 | ${long} |`,
    attachments: [{ id: 7, name: `${long}.png`, size: '36.48 KB', at: null }],
    notes: Array.from({ length: 120 }, () => wordy),
  })
  const lines = (await shown([ticket], { style: screen({ width }) })).trimEnd().split('\n')
  expect(Math.max(...lines.slice(0, -1).map(widthOf))).toBeLessThanOrEqual(width)
})

test('the count of a conversation goes on in a second line on 40 columns', async () => {
  const notes = Array.from({ length: 10 }, () => note({ minutes: 27 }))
  const card = await shown([fullTicket({ notes })], { style: screen({ width: 40 }) })
  expect(card).toContain('\nConversation: 10 notes, 4 h 30 min\nworked\n')
})

test('a resolved ticket waits for its requester', async () => {
  const resolved = fullTicket({
    status: 'Resolved',
    state: 'resolved',
    overdue: false,
    subject: null,
    needsApproval: true,
    flagged: true,
  })
  expect(await shown([resolved])).toMatchInlineSnapshot(`
    "1042  (no subject)
    Resolved · High · unassigned · needs approval · flagged

    Type             Applications / OMIS
    Group            Application Support, level 1
    Requester        Ana Ruiz <ana.ruiz@example.org>
    Location         El Dorado Correctional Facility, Intake, room 114
    Created          2026-10-01 09:03 (27 h ago)
    Updated          2026-10-01 10:20 (25 h ago)
    Due              2026-10-02 09:03 (3 h ago)
    Callback number  555-0134

    Detail
      The screen freezes after the second page.

    It is resolved; the requester decides whether it is done. Next: note, resolve,
    escalate.
    https://desk.example.org/helpdesk/ticket?id=1042
    "
  `)
})

test('in a pipe show prints a line for each field, custom fields under their own name', async () => {
  expect(await shown([story, fullTicket({ id: 12 })], { format: 'tsv', terminal: false }))
    .toMatchInlineSnapshot(`
    "id	1042
    subject	OMIS freezes on intake screen
    status	Open
    state	open
    priority	High
    type	OMIS
    typePath	Applications;OMIS
    group	Application Support
    level	1
    tech	Ben Ode
    requester	Ana Ruiz
    requesterEmail	ana.ruiz@example.org
    location	El Dorado Correctional Facility
    department	Intake
    room	114
    created	2026-10-01T14:03:00Z
    updated	2026-10-01T15:20:00Z
    due	2026-10-02T14:03:00Z
    closed	
    overdue	true
    needsApproval	false
    flagged	false
    Callback number	555-0134
    detail	The screen freezes after the second page. It began on Monday, after the update of the intake computers in the sally port.\\n\\nRestarting does not help.
    noteCount	3
    attachmentCount	1
    url	https://desk.example.org/helpdesk/ticket?id=1042
    notes	[{"id":90120,"at":"2026-10-01T15:20:00Z","author":"Ana Ruiz","kind":"requester","hidden":false,"solution":false,"minutes":0,"text":"It happens to all of us now.","source":"Cleared the cache and watched the first login.","attachments":[]},{"id":90121,"at":"2026-10-02T15:30:00Z","author":"Ben Ode","kind":"tech","hidden":true,"solution":false,"minutes":50,"text":"Looks like the known cache fault.","source":"Cleared the cache and watched the first login.","attachments":[]},{"id":90122,"at":"2026-10-02T15:30:00Z","author":"Ben Ode","kind":"tech","hidden":false,"solution":true,"minutes":15,"text":"Cleared the cache and watched the first login.","source":"Cleared the cache and watched the first login.","attachments":[{"id":8,"name":"steps.pdf","size":null,"at":null}]}]
    attachments	[{"id":7,"name":"frozen screen.png","size":"36.48 KB","at":"2026-10-01T14:03:00Z"}]

    id	12
    subject	OMIS freezes on intake screen
    status	Open
    state	open
    priority	High
    type	OMIS
    typePath	Applications;OMIS
    group	Application Support
    level	1
    tech	
    requester	Ana Ruiz
    requesterEmail	ana.ruiz@example.org
    location	El Dorado Correctional Facility
    department	Intake
    room	114
    created	2026-10-01T14:03:00Z
    updated	2026-10-01T15:20:00Z
    due	2026-10-02T14:03:00Z
    closed	
    overdue	true
    needsApproval	false
    flagged	false
    Callback number	555-0134
    detail	The screen freezes after the second page.
    noteCount	3
    attachmentCount	1
    url	https://desk.example.org/helpdesk/ticket?id=1042
    notes	
    attachments	
    "
  `)
})

test('chosen columns come alone, custom fields by their label', async () => {
  const view = ticketCard({ labels: ['Callback number'], nextSteps: () => [] })
  const label = view.column?.('callback NUMBER')
  if (label === null || label === undefined) throw new Error('The label is not known.')
  expect(await shown([story], { format: 'json', columns: [label] })).toBe(
    '{\n  "Callback number": "555-0134"\n}\n',
  )
})

test('hostile text anywhere in a ticket never reaches the terminal raw', async () => {
  const text = fc.oneof(fc.constant(hostile), fc.string({ unit: 'binary' }))
  await fc.assert(
    fc.asyncProperty(text, async (planted) => {
      const written = await shown([
        fullTicket({
          subject: planted,
          status: planted,
          priority: planted,
          typePath: [planted],
          group: planted,
          tech: planted,
          requester: planted,
          requesterEmail: planted,
          location: planted,
          department: planted,
          room: planted,
          created: planted,
          due: planted,
          fields: { [planted]: planted },
          detail: planted,
          url: planted,
          attachments: [{ id: 1, name: planted, size: planted, at: null }],
          notes: [
            note({
              author: planted,
              text: planted,
              at: planted,
              attachments: [{ id: 1, name: planted, size: null, at: null }],
            }),
          ],
        }),
      ])
      expect(written).not.toMatch(
        // oxlint-disable-next-line no-control-regex
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u,
      )
    }),
  )
})

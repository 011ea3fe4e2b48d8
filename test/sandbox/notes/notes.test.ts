import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'

const note = (more: object = {}): object => ({
  noteText: 'Restarted it.',
  jobticket: { type: 'JobTicket', id: 1001 },
  ...more,
})

test('a note answers 201 with five keys (§9.1)', async () => {
  const { send } = await openDesk()
  const { status, text } = await send('POST TechNotes', note())
  expect(status).toBe(201)
  expect(text).toBe(
    '{"id":3,"type":"TechNote","date":"2026-10-05T12:00:00Z","noteText":"Restarted it.","jobticket":{"id":1001,"type":"JobTicket"}}',
  )
})

test('a note may name the ticket as Ticket with a text id, and bumps lastUpdated (§9.1)', async () => {
  const { send } = await openDesk()
  await send(
    'POST TechNotes',
    note({ jobticket: { type: 'Ticket', id: '1001' }, date: '2026-10-04T10:00:00Z' }),
  )
  const { value } = await send('GET Tickets/1001')
  expect(value.lastUpdated).toBe('2026-10-05T12:00:00Z')
  expect(value.notes[0].date).toBe('2026-10-04T10:00:00Z')
})

test('minutes, hidden, solution and a new status go in the same step (§9.1)', async () => {
  const { send } = await openDesk()
  await send('POST TechNotes', note({ workTime: '25', isHidden: true, isSolution: 'true', statusTypeId: 5 }))
  const read = await send('GET TicketNotes?jobTicketId=1001&style=details')
  expect(read.value[0]).toMatchObject({
    workTime: '25',
    isHidden: true,
    isSolution: true,
    noteText: 'Restarted it.',
  })
  expect((await send('GET Tickets/1001')).value.statusTypeId).toBe(5)
})

test.each([
  ['no ticket', { jobticket: undefined }, 400, 'jobticket is required.'],
  ['an unknown ticket', { jobticket: { id: 9999 } }, 404, 'The ticket does not exist.'],
  ['a deleted ticket', { jobticket: { id: 1003 } }, 400, 'The ticket is deleted or you may not see it.'],
  ['no text', { noteText: '  ' }, 400, 'noteText is required.'],
  ['an unknown status', { statusTypeId: 77 }, 400, 'statusTypeId does not exist.'],
])('%s is refused with a reason (§6, §9.1)', async (_, more, status, reason) => {
  const { send } = await openDesk()
  expect(await send('POST TechNotes', note(more))).toMatchObject({ status, value: { reason } })
})

test.each([
  ['2026-09-01T08:30:00Z', '2026-09-01T08:30:00Z'],
  ['2026-09-01T08:30:00.999+02:00', '2026-09-01T06:30:00Z'],
  ['2026-09-01T08:30:00', '2026-09-01T08:30:00Z'],
])('a note may bring its own time, in UTC when it names no zone: %s (§9.1)', async (date, expected) => {
  const { send } = await openDesk()
  expect((await send('POST TechNotes', note({ date }))).value.date).toBe(expected)
})

test.each(['5', 'Tuesday', '9/1/2026', '+275760-09-13T00:00:00Z', '2026-02-30'])(
  'a note whose time is no ISO time is refused: %s (§9.1)',
  async (date) => {
    const { send } = await openDesk()
    expect(await send('POST TechNotes', note({ date }))).toMatchObject({
      status: 400,
      value: { reason: 'date must be an ISO time.' },
    })
  },
)

test('notes come newest first; short ones have eight keys and no attachments (§9.2, Q24)', async () => {
  const { send } = await openDesk()
  const { value } = await send('GET TicketNotes?jobTicketId=1004')
  expect(value.map((row: { id: number }) => row.id)).toEqual([1, 2])
  expect(Object.keys(value[0])).toEqual([
    'id',
    'type',
    'date',
    'isSolution',
    'prettyUpdatedString',
    'mobileNoteText',
    'isTechNote',
    'isHidden',
  ])
  expect(value[1]).toMatchObject({ type: 'ClientNote', isTechNote: false, mobileNoteText: 'Please hurry' })
})

test('details add minutes, BBCode source and the tech (§9.2)', async () => {
  const { send } = await openDesk()
  const { value } = await send('GET TicketNotes?jobTicketId=1004&style=details&limit=1')
  expect(value).toHaveLength(1)
  expect(value[0]).toMatchObject({
    workTime: '15',
    noteText: 'Looked at [b]it[/b].\nMore <soon>',
    mobileNoteText: 'Looked at <b>it</b>.<br/> More &lt;soon&gt;',
    clientTech: { id: 2, type: 'Tech', email: 'abel@example.org', displayName: 'Abel Moore' },
  })
})

test('without jobTicketId the list is refused (§9.2)', async () => {
  const { send } = await openDesk()
  expect((await send('GET TicketNotes')).status).toBe(400)
})

test('a note of the caller makes the ticket his own update (§8.2)', async () => {
  const { send } = await openDesk()
  await send('POST TechNotes', note({ jobticket: { id: 1004 }, isHidden: true }))
  const { value } = await send('GET Tickets/mine')
  expect(value[0]).toMatchObject({ updateFlagType: 1, latestNote: { noteColor: 'grey' } })
})

test('a note cannot set an approval status where the request type has no approval (§12.2, Q14)', async () => {
  const { send } = await openDesk()
  expect((await send('POST TechNotes', note({ statusTypeId: 9 }))).status).toBe(400)
  expect((await send('GET TicketNotes?jobTicketId=1001')).text).toBe('[]')
})

import { expect, test } from 'vitest'
import { type Earlier, goneTicket, happeningsOf } from '#desk/looks/happenings.ts'
import { markOf } from '#desk/looks/mark.ts'
import type { Note } from '#desk/note.ts'
import { moment } from '#desk/time/instant.ts'
import type { FullTicket } from '#desk/ticket.ts'
import { ticket } from '../../support/desk/ticket.ts'

const note = (told: Partial<Note> = {}): Note => ({
  id: 1,
  at: '2026-10-01T15:30:00Z',
  author: 'Priya Raman',
  kind: 'tech',
  hidden: false,
  solution: false,
  minutes: 0,
  text: '\n  Called back.\nNobody there.',
  source: '',
  attachments: [],
  ...told,
})

const full = (told: Parameters<typeof ticket>[0], ...notes: readonly Note[]): FullTicket => ({
  ...ticket(told),
  notes,
  attachments: [],
  detailSource: '',
})

const since = moment('2026-10-01T15:00:00Z')

const unseen: Earlier = { before: null, since, isComplete: false, isThere: true }

function seenAs(told: Parameters<typeof ticket>[0]): Earlier {
  const [before = null] = markOf('2026-10-01T15:00:00Z', [
    ticket({ updated: '2026-10-01T14:30:00Z', ...told }),
  ]).tickets
  return { ...unseen, before, isComplete: true }
}

/** What is told, in short. */
const told = (now: FullTicket, earlier: Earlier): readonly string[] =>
  happeningsOf(now, earlier).map(({ what, at, by, text }) =>
    [at.slice(11, 16), what, ...(by === null ? [] : [by]), ...(text === '' ? [] : [text])].join(' '),
  )

test('a new ticket is told with its requester, and every note on it', () => {
  const now = full({ created: '2026-10-01T15:10:00Z', updated: '2026-10-01T15:30:00Z' }, note())
  expect(told(now, unseen)).toEqual([
    '15:30 note Priya Raman Called back.',
    '15:10 new Maria Santos Since this morning the screen stays grey.',
  ])
})

test.each([
  ['Open', 'open', 'Pending', 'waiting', 'status'],
  ['Open', 'open', 'Resolved', 'resolved', 'resolved'],
  ['Resolved', 'resolved', 'Closed', 'closed', 'closed'],
  ['Pending', 'waiting', 'Canceled', 'canceled', 'canceled'],
  ['Closed', 'closed', 'Open', 'open', 'reopened'],
  ['Resolved', 'resolved', 'Pending', 'waiting', 'reopened'],
  ['Closed', 'closed', 'Archived', 'closed', 'status'],
] as const)('from %s to %s', (was, wasState, is, isState, what) => {
  const now = full({ status: is, state: isState, updated: '2026-10-01T15:20:00Z' })
  const [row] = happeningsOf(now, seenAs({ status: was, state: wasState }))
  expect(row).toMatchObject({ what, from: was, to: is, text: `${was} → ${is}`, at: '2026-10-01T15:20:00Z' })
})

test('who has it and who had it', () => {
  const at = { updated: '2026-10-01T15:20:00Z' }
  expect(told(full({ ...at, tech: 'Priya Raman' }), seenAs({}))).toEqual([
    '15:20 assigned nobody → Priya Raman',
  ])
  expect(told(full(at), seenAs({ tech: 'Priya Raman' }))).toEqual(['15:20 released Priya Raman → nobody'])
})

test('notes count from the moment at which the ticket was seen', () => {
  const old = note({ at: '2026-10-01T14:30:00Z', text: 'Seen before.' })
  const now = full({ updated: '2026-10-01T15:30:00Z' }, old, note({ author: null }))
  expect(told(now, seenAs({}))).toEqual(['15:30 note Called back.'])
})

test('without an earlier look what is closed and what was solved is told', () => {
  const closed = { status: 'Closed', state: 'closed', closed: '2026-10-01T15:05:00Z' } as const
  expect(told(full(closed), unseen)).toEqual(['15:05 closed Closed'])
  expect(told(full({ ...closed, closed: '2026-10-01T14:05:00Z' }), unseen)).toEqual(['15:00 updated'])
  const resolved = full({ status: 'Resolved', state: 'resolved' }, note({ solution: true }))
  expect(told(resolved, unseen)).toEqual(['15:30 note Priya Raman Called back.', '15:00 resolved Resolved'])
})

test('what came, what left and what is gone', () => {
  const mine = full({ tech: 'Dana Whitfield' })
  expect(told(mine, { ...unseen, isComplete: true })).toEqual([
    '15:00 came Open, Dana Whitfield, Applications',
  ])
  expect(told(full({ group: 'Network' }), { ...seenAs({}), isThere: false })).toEqual([
    '15:00 left Open, unassigned, Network',
  ])
  expect(
    told(full({ tech: 'Tom Beckett' }), { ...seenAs({ tech: 'Dana Whitfield' }), isThere: false }),
  ).toEqual(['15:00 assigned Dana Whitfield → Tom Beckett'])
  const { before } = seenAs({ tech: 'Dana Whitfield' })
  expect(before === null ? null : goneTicket(before)).toMatchObject({
    id: 1042,
    what: 'gone',
    text: 'it was Open, Dana Whitfield',
  })
})

test('a change that the server tells no more of is an update', () => {
  expect(told(full({ room: '7', updated: '2026-10-01T15:20:00Z' }), seenAs({}))).toEqual(['15:20 updated'])
})

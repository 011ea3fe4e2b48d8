import { expect, test } from 'vitest'

import type { Filter, Test } from '#desk/filter/filter.ts'
import type { Status } from '#desk/lists.ts'
import { allOf, live, toQualifier } from '#whd/filter/qualifier.ts'

const statuses: readonly Status[] = [
  { id: 1, name: 'Open', state: 'open' },
  { id: 2, name: 'Pending', state: 'waiting' },
  { id: 3, name: 'Closed', state: 'closed' },
  { id: 4, name: 'Cancelled', state: 'canceled' },
  { id: 5, name: 'Resolved', state: 'resolved' },
]

const split = (filter: Filter) => toQualifier(filter, { statuses })
const sent = (filter: Filter): string | null => split(filter).sent
const not = (term: Filter): Filter => ({ op: 'not', term })
const and = (...terms: readonly Filter[]): Filter => ({ op: 'and', terms })
const or = (...terms: readonly Filter[]): Filter => ({ op: 'or', terms })

const ids = (
  key: 'status' | 'priority' | 'type' | 'location' | 'tech' | 'requester' | 'department',
  ...ids: (number | null)[]
): Test => ({ op: 'test', key, ids })
const words = (text: string): Test => ({ op: 'test', key: 'words', text })
const flagged: Test = { op: 'test', key: 'flagged' }

test('what the server knows by number it decides alone', () => {
  expect(split(ids('status', 1, 2))).toEqual({
    sent: '((statusTypeId >= 1) and (statusTypeId <= 2))',
    here: null,
  })
  expect(split(ids('priority', 1))).toEqual({ sent: '(priorityTypeId = 1)', here: null })
  expect(split(ids('type', 11, 14))).toEqual({
    sent: '((problemTypeId = 11) or (problemTypeId = 14))',
    here: null,
  })
  expect(split(ids('location', null, 3))).toEqual({
    sent: '((locationId = 3) or (locationId = null))',
    here: null,
  })
  expect(split(ids('requester', 12))).toEqual({ sent: '(clientId = 12)', here: null })
  expect(split(ids('tech', 7))).toEqual({ sent: '(clientTech.clientId = 7)', here: null })
  expect(split(ids('tech', null))).toEqual({ sent: '(clientTech = null)', here: null })
})

test('"not" keeps tickets that have nothing set', () => {
  expect(sent(not(ids('priority', 4)))).toBe('((priorityTypeId != 4) or (priorityTypeId = null))')
  expect(sent(not(ids('priority', 4, null)))).toBe('((priorityTypeId != null) and (priorityTypeId != 4))')
  expect(sent(not(ids('status', 3, 4, 5)))).toBe('((statusTypeId < 3) or (statusTypeId > 5))')
  expect(sent(not(or(ids('status', 3), ids('type', 11))))).toBe(
    '((statusTypeId != 3) and (problemTypeId != 11))',
  )
  expect(sent(not(not(ids('status', 3))))).toBe('(statusTypeId = 3)')
})

test('an "or" that looks through a relation only some of its branches have is decided here', () => {
  const mineOrNobodys = ids('tech', 7, null)
  expect(split(mineOrNobodys)).toEqual({ sent: null, here: mineOrNobodys })
  expect(sent(not(ids('tech', 7)))).toBeNull()
  expect(sent(ids('tech', 7, 9))).toBe('((clientTech.clientId = 7) or (clientTech.clientId = 9))')
  expect(sent(and(ids('status', 1), mineOrNobodys))).toBe('(statusTypeId = 1)')
})

test('a state leaves out the listed statuses of other states, for statuses of approvals stand in no list', () => {
  const open: Test = { op: 'test', key: 'state', states: ['open', 'waiting'] }
  expect(split(open)).toEqual({ sent: '((statusTypeId < 3) or (statusTypeId > 5))', here: open })
  expect(sent(not(open))).toBe('((statusTypeId < 1) or (statusTypeId > 2))')
  expect(toQualifier(open, { statuses: null })).toEqual({ sent: null, here: open })
})

test('ids are asked for by the name the server has for them', () => {
  expect(sent({ op: 'test', key: 'id', from: 1000, to: 1100 })).toBe(
    '((jobTicketId >= 1000) and (jobTicketId <= 1100))',
  )
  expect(sent(not({ op: 'test', key: 'id', from: 1000, to: 1100 }))).toBe(
    '((jobTicketId < 1000) or (jobTicketId > 1100))',
  )
  expect(split({ op: 'test', key: 'id', from: 7, to: null })).toEqual({
    sent: '(jobTicketId >= 7)',
    here: null,
  })
})

test('times are asked for with a day to spare on both sides, and decided here', () => {
  const september: Test = {
    op: 'test',
    key: 'closed',
    from: '2026-09-01T05:00:00Z',
    to: '2026-10-01T05:00:00Z',
  }
  expect(split(september)).toEqual({
    sent: "((closeDate >= '2026-08-31T05:00:00Z') and (closeDate < '2026-10-02T05:00:00Z'))",
    here: september,
  })
  expect(sent(not(september))).toBe(
    "((closeDate < '2026-09-02T05:00:00Z') or (closeDate >= '2026-09-30T05:00:00Z') or (closeDate = null))",
  )
  expect(sent({ op: 'test', key: 'created', from: null, to: '2026-09-01T05:00:00Z' })).toBe(
    "(reportDate < '2026-09-02T05:00:00Z')",
  )
  expect(sent({ op: 'test', key: 'updated', from: '2026-09-01T05:00:00Z', to: null })).toBe(
    "(lastUpdated >= '2026-08-31T05:00:00Z')",
  )
  expect(sent({ op: 'test', key: 'missing', of: 'closed' })).toBe('(closeDate = null)')
})

test('words go to subject and detail, without anything that servers may read or store in another way', () => {
  expect(sent(words('é'))).toBeNull()
  expect(sent(words('A'))).toBe("((subject caseInsensitiveLike '*A*') or (detail caseInsensitiveLike '*A*'))")
  expect(sent(words("' a (1 = 1"))).toBe(sent(words('a')))
  expect(sent(words("O'Neil's 100% \\* café"))).toMatch(
    /^\(\(\(subject caseInsensitiveLike '\*Neil\*'\) and .*'\*100\*'.*'\*caf\*'.*'\*O\*'.*'\*s\*'/,
  )
  expect(sent(not(words('omis')))).toBeNull()
})

test('a word is also found where a detail has mark-up inside it', () => {
  expect(sent(words('vpn'))).toBe(
    "((subject caseInsensitiveLike '*vpn*') or ((detail caseInsensitiveLike '*vpn*') or (detail caseInsensitiveLike '*v<*>p*n*') or (detail caseInsensitiveLike '*vp<*>n*')))",
  )
})

test('a part of a requester is looked for in names and e-mail', () => {
  expect(split({ op: 'test', key: 'requesterPart', part: 'ruiz' })).toEqual({
    sent: "((clientReporter.firstName caseInsensitiveLike '*ruiz*') or (clientReporter.lastName caseInsensitiveLike '*ruiz*') or (clientReporter.email caseInsensitiveLike '*ruiz*'))",
    here: { op: 'test', key: 'requesterPart', part: 'ruiz' },
  })
})

test('what has no proven attribute is decided here', () => {
  const here: readonly Test[] = [
    flagged,
    { op: 'test', key: 'overdue' },
    { op: 'test', key: 'approval' },
    { op: 'test', key: 'group', names: ['Network'] },
    { op: 'test', key: 'level', levels: [2] },
    ids('department', 2),
    { op: 'test', key: 'due', from: null, to: '2026-10-02T00:00:00Z' },
    { op: 'test', key: 'missing', of: 'due' },
  ]
  for (const one of here) expect(split(one)).toEqual({ sent: null, here: one })
})

test('only the part that the server cannot decide is left to here', () => {
  const filter = and(ids('status', 1), ids('priority', 2), words('omis'), flagged)
  expect(split(filter).here).toEqual(and(words('omis'), flagged))
  expect(split(and(ids('status', 1), flagged)).here).toEqual(flagged)
})

test('an "or" with a branch that the server cannot narrow down narrows nothing', () => {
  const filter = or(ids('status', 1), flagged)
  expect(split(filter)).toEqual({ sent: null, here: filter })
})

test('a filter that would make the address too long is decided here', () => {
  const many = ids('type', ...Array.from({ length: 400 }, (_, place) => place * 2))
  expect(split(many)).toEqual({ sent: null, here: many })
})

test('parts are joined, and everything is all that is not deleted', () => {
  expect(allOf(null, null)).toBeNull()
  expect(allOf(null, '(a = 1)')).toBe('(a = 1)')
  expect(allOf(live, '(a = 1)')).toBe('(((deleted = null) or (deleted = 0)) and (a = 1))')
})

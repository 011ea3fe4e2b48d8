import { expect, test } from 'vitest'
import type { Filter, Test } from '#desk/filter/filter.ts'
import { quote } from '#rt/filter/quote.ts'
import { toTicketSql } from '#rt/filter/ticket-sql.ts'
import { statusNumber } from '#rt/lists/statuses.ts'
import { assert, property, string } from '../support/properties.ts'

const statuses = (['new', 'open', 'stalled', 'resolved', "it's back"] as const).map((name) => ({
  id: statusNumber(name),
  name,
  state:
    name === 'resolved'
      ? ('resolved' as const)
      : name === 'stalled'
        ? ('waiting' as const)
        : ('open' as const),
}))
const knowledge = {
  statuses,
  groups: [
    { name: 'Service Desk', typeIds: [3] },
    { name: 'Network', typeIds: [4] },
  ],
}

test.each<[string, Filter, string | null, 'server' | 'here']>([
  [
    'a technician',
    is({ op: 'test', key: 'tech', ids: [41, null] }),
    "(Owner = 41 OR Owner = 'Nobody')",
    'server',
  ],
  [
    'nobody of these',
    not(is({ op: 'test', key: 'tech', ids: [41, null] })),
    "(Owner != 41 AND Owner != 'Nobody')",
    'server',
  ],
  ['a tech group', is({ op: 'test', key: 'group', names: ['network'] }), 'Queue = 4', 'server'],
  ['a request type', is({ op: 'test', key: 'type', ids: [3] }), 'Queue = 3', 'server'],
  [
    'a status with a quote',
    is({ op: 'test', key: 'status', ids: [statusNumber("it's back")] }),
    "Status = 'it\\'s back'",
    'server',
  ],
  [
    'open ones',
    is({ op: 'test', key: 'state', states: ['open', 'waiting'] }),
    "Status != 'resolved'",
    'server',
  ],
  ['a priority', not(is({ op: 'test', key: 'priority', ids: [50] })), 'Priority != 50', 'server'],
  ['a range of numbers', is({ op: 'test', key: 'id', from: 2, to: 9 }), '(id >= 2 AND id <= 9)', 'server'],
  ['outside a range', not(is({ op: 'test', key: 'id', from: 2, to: 9 })), '(id < 2 OR id > 9)', 'server'],
  [
    'a day, with another to each side for the zone that the server does not tell',
    is({ op: 'test', key: 'created', from: '2026-10-01T00:00:00Z', to: '2026-10-02T00:00:00Z' }),
    "(Created > '2026-09-30 00:00:00' AND Created < '2026-10-03 00:00:00')",
    'here',
  ],
  ['without a due time', is({ op: 'test', key: 'missing', of: 'due' }), 'Due IS NULL', 'server'],
  [
    'not closed, which a ticket that was opened again is too',
    is({ op: 'test', key: 'missing', of: 'closed' }),
    null,
    'here',
  ],
  ['one of several requesters', is({ op: 'test', key: 'requester', ids: [45] }), 'Requestor.id = 45', 'here'],
  [
    'a part of a name',
    is({ op: 'test', key: 'requesterPart', part: 'lee*' }),
    "(Requestor.RealName LIKE 'lee' OR Requestor.EmailAddress LIKE 'lee' OR Requestor.Name LIKE 'lee')",
    'here',
  ],
  [
    'words, which the server finds in subjects alone',
    is({ op: 'test', key: 'words', text: 'printer' }),
    null,
    'here',
  ],
  ['a place, of which it has none', is({ op: 'test', key: 'location', ids: [7] }), null, 'here'],
])('%s', (_, filter, sent, decides) => {
  const split = toTicketSql(filter, knowledge)
  expect(split).toEqual({ sent, here: decides === 'server' ? null : filter })
})

test('what the server cannot say is decided here, the rest there', () => {
  const words = is({ op: 'test', key: 'words', text: 'printer' })
  const filter: Filter = { op: 'and', terms: [is({ op: 'test', key: 'type', ids: [3] }), words] }
  expect(toTicketSql(filter, knowledge)).toEqual({ sent: 'Queue = 3', here: words })
  expect(toTicketSql({ op: 'or', terms: filter.terms }, knowledge)).toEqual({
    sent: null,
    here: { op: 'or', terms: filter.terms },
  })
})

test('a filter that is too long for an address is decided here', () => {
  const filter = is({ op: 'test', key: 'tech', ids: Array.from({ length: 600 }, (_, at) => at + 1) })
  expect(toTicketSql(filter, knowledge)).toEqual({ sent: null, here: filter })
})

test('whatever stands in a text, its quotes end where it ends', () => {
  assert(
    property(string(), (text) => {
      const inside = quote(text).slice(1, -1)
      expect(inside.replaceAll(/\\['\\]/g, '')).not.toMatch(/['\\]/)
      expect(inside.replaceAll(/\\(['\\])/g, '$1')).toBe(text)
    }),
  )
})

test('a status has the same number however it is written, and another one than its neighbours', () => {
  expect(statusNumber('Resolved')).toBe(4)
  expect(statusNumber('On Hold')).toBe(statusNumber('on hold'))
  expect(statusNumber('on hold')).not.toBe(statusNumber('on holt'))
  expect(statusNumber('on hold')).toBeGreaterThan(6)
})

function is(one: Test): Test {
  return one
}

function not(term: Filter): Filter {
  return { op: 'not', term }
}

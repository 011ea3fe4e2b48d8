import { expect, test } from 'vitest'
import type { Filter } from '#desk/filter/filter.ts'
import { matches } from '#desk/filter/matches.ts'
import { asOf } from '#desk/standing/overdue.ts'
import { byUrgency } from '#desk/standing/urgency.ts'
import { moment } from '#desk/time/instant.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { facts, mirrorWith } from '../../support/mirror/temporary-mirror.ts'
import {
  array,
  assert,
  boolean,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  property,
  record,
  sample,
  string,
  type Arbitrary,
} from '../../support/properties.ts'

const now = new Date('2026-10-05T15:00:00Z')

/** Few signs, so that parts of texts meet; all that SQL, its patterns, its index or the cases of letters may stumble over. */
const signs = constantFrom(
  'a',
  'A',
  'b',
  'B',
  'c',
  'é',
  'É',
  'ß',
  'İ',
  'i̇',
  'Σ',
  'ς',
  'σ',
  'ﬁ',
  '東',
  '😀',
  '\u{1f468}\u200d',
  ' ',
  '%',
  '_',
  '*',
  '?',
  '[',
  ']',
  '"',
  "'",
  '\\',
  '\n',
  '-',
  ':',
  '(',
  ')',
  'AND',
  'or',
  'subject:',
  '\0',
  '\ud83d',
  '\ude00',
  '\ufffd',
  '\ufffe',
  '\uffff',
  '\u0301',
)
const words = oneof(
  { weight: 4, arbitrary: string({ unit: signs, maxLength: 8 }) },
  { weight: 1, arbitrary: string({ unit: constantFrom('a', 'b', 'A', 'B'), maxLength: 12 }) },
  { weight: 1, arbitrary: string({ unit: 'binary', maxLength: 6 }) },
)
const part = oneof(
  { weight: 4, arbitrary: string({ unit: signs, minLength: 1, maxLength: 4 }) },
  {
    weight: 4,
    arbitrary: string({ unit: constantFrom('a', 'b', 'A', 'B', '*'), minLength: 1, maxLength: 5 }),
  },
  { weight: 1, arbitrary: string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
)
const id = integer({ min: 1, max: 4 })
const time = integer({ min: 0, max: 12 }).map((hours) =>
  new Date(moment('2026-10-05T09:00:00Z') + hours * 3_600_000).toISOString().replace('.000Z', 'Z'),
)
const state = constantFrom('open', 'waiting', 'resolved', 'closed', 'canceled')
const team = constantFrom('Applications', 'APPLICATIONS', 'Netz Süd', 'netz süd', '\0', 'B\ud83d')

const row: Arbitrary<Omit<Ticket, 'id'>> = record({
  subject: option(words),
  detail: words,
  state,
  group: option(team),
  level: option(integer({ min: 1, max: 3 })),
  requester: option(words),
  requesterEmail: option(words),
  created: time,
  updated: time,
  due: option(time),
  closed: option(time),
  needsApproval: boolean(),
  flagged: boolean(),
  fields: record({ Room: option(constantFrom('114', 'Hall B')) }, { requiredKeys: [] }),
  ids: record({
    status: id,
    priority: option(id),
    type: id,
    tech: option(constantFrom(6, 7, 8)),
    requester: option(id),
    location: option(id),
    department: option(id),
  }),
}).map((told) => ticket(told))

const op = constantFrom('test' as const)
const leaf: Arbitrary<Filter> = oneof(
  { weight: 6, arbitrary: record({ op, key: constantFrom('words' as const), text: part }) },
  record({ op, key: constantFrom('requesterPart' as const), part }),
  record({
    op,
    key: constantFrom('group' as const),
    names: array(option(team), { minLength: 1, maxLength: 2 }),
  }),
  record({
    op,
    key: constantFrom('status', 'priority', 'type', 'location', 'department', 'tech', 'requester'),
    ids: array(option(oneof(id, constantFrom(6, 7, 8))), { minLength: 1, maxLength: 3 }),
  }),
  record({ op, key: constantFrom('state' as const), states: array(state, { minLength: 1, maxLength: 3 }) }),
  record({ op, key: constantFrom('level' as const), levels: array(id, { minLength: 1, maxLength: 2 }) }),
  record({
    op,
    key: constantFrom('id' as const),
    from: option(integer({ min: 1, max: 150 })),
    to: option(integer({ min: 1, max: 150 })),
  }),
  record({
    op,
    key: constantFrom('created', 'updated', 'due', 'closed'),
    from: option(time),
    to: option(time),
  }),
  record({ op, key: constantFrom('missing' as const), of: constantFrom('due', 'closed') }),
  record({ op, key: constantFrom('overdue', 'flagged', 'approval') }),
  record({
    op,
    key: constantFrom('field' as const),
    label: constantFrom('Room'),
    names: constantFrom(['Room']),
    wanted: constantFrom({ is: 'not set' } as const, { is: 'text', pattern: 'hall*' } as const),
  }),
)
const filter: Arbitrary<Filter> = letrec<{ one: Filter }>((tie) => {
  const terms = array(tie('one'), { minLength: 1, maxLength: 3 })
  return {
    one: oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      tie('one').map((term): Filter => ({ op: 'not', term })),
      terms.map((terms): Filter => ({ op: 'and', terms })),
      terms.map((terms): Filter => ({ op: 'or', terms })),
    ),
  }
}).one

const ids = (tickets: Iterable<Ticket>): readonly number[] => Array.from(tickets, (one) => one.id)

test('a mirror finds what the filter finds over all rows, and counts as many where it counts', async () => {
  const tickets = sample(row, 150).map((told, at) => ({ ...told, id: at + 1 }))
  const mirror = await mirrorWith(tickets)
  let found = 0
  assert(
    property(filter, (wanted) => {
      const fitting = tickets.filter((one) => matches(wanted, one, { now })).map((one) => one.id)
      const query = { scope: 'all', filter: wanted, limit: null } as const
      const answered = ids(mirror.tickets(query, now))
      expect(answered.toSorted((one, other) => one - other)).toEqual(fitting)
      expect([null, fitting.length]).toContain(mirror.total(query, now))
      expect(ids(mirror.tickets({ ...query, limit: 7 }, now))).toEqual(answered.slice(0, 7))
      found += fitting.length
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(0)
})

test('words in one’s own scope find what they find among all, in the same order, however they are looked up', async () => {
  const tickets = sample(row, 150).map((told, at) => ({ ...told, id: at + 1 }))
  const mirror = await mirrorWith(tickets)
  const inScope = {
    all: () => true,
    mine: ({ ids: { tech } }: Ticket) => tech === 7,
    'my-groups': ({ group }: Ticket) => group?.toLowerCase() === 'applications',
    flagged: ({ flagged }: Ticket) => flagged,
  }
  const scopes = constantFrom('all' as const, 'mine' as const, 'my-groups' as const, 'flagged' as const)
  const word = string({ unit: constantFrom('a', 'b', 'A', 'B', 'é', ' '), minLength: 3, maxLength: 5 })
  let found = 0
  assert(
    property(scopes, word, option(filter), (scope, text, more) => {
      const asked: Filter = { op: 'test', key: 'words', text }
      const wanted: Filter = more === null ? asked : { op: 'and', terms: [asked, more] }
      const fits = (one: Ticket): boolean => inScope[scope](one) && matches(wanted, one, { now })
      const query = { scope, filter: wanted, limit: null } as const
      const answered = ids(mirror.tickets(query, now))
      expect(answered.toSorted((one, other) => one - other)).toEqual(ids(tickets.filter(fits)))
      expect([null, answered.length]).toContain(mirror.total(query, now))
      const cut = { ...query, limit: 5 }
      expect([null, answered.length]).toContain(mirror.total(cut, now))
      expect(ids(mirror.tickets(cut, now))).toEqual(answered.slice(0, 5))
      // Of all tickets the index of words is asked, of a few their texts.
      const among = ids(mirror.tickets({ scope: 'all', filter: asked, limit: null }, now))
      const own = ids(mirror.tickets({ scope, filter: asked, limit: null }, now))
      expect(own).toEqual(among.filter((id) => own.includes(id)))
      found += answered.length
    }),
    { numRuns: 400 },
  )
  expect(found).toBeGreaterThan(0)
})

test('a mirror gives the rows back as they were, what is overdue by the clock of now', async () => {
  const tickets = sample(row, 60).map((told, at) => ({ ...told, id: at + 1 }))
  const mirror = await mirrorWith(tickets)
  const rows = [...mirror.tickets({ scope: 'all', filter: null, limit: null }, now)]
  expect(rows.toSorted((one, other) => one.id - other.id)).toEqual(tickets.map((one) => asOf(one, now)))
})

test('work lists come by urgency, other lists as the server gives them', async () => {
  const tickets = sample(row, 150).map((told, at) => ({ ...told, id: at + 1 }))
  const mirror = await mirrorWith(tickets)
  const { priorities } = facts
  const own = tickets.filter(({ group }) => group?.toLowerCase() === 'applications')
  expect(ids(mirror.tickets({ scope: 'my-groups', filter: null, limit: null }, now))).toEqual(
    ids(own.toSorted(byUrgency({ priorities, now }))),
  )
  const open = own.filter((one) => one.state === 'open' || one.state === 'waiting')
  const toDo = { op: 'test', key: 'state', states: ['open', 'waiting'] } as const
  expect(ids(mirror.tickets({ scope: 'my-groups', filter: toDo, limit: 9 }, now))).toEqual(
    ids(open.toSorted(byUrgency({ priorities, now })).slice(0, 9)),
  )
  const mine = tickets.filter((one) => one.ids.tech === 7)
  expect(ids(mirror.tickets({ scope: 'mine', filter: null, limit: 9 }, now))).toEqual(
    ids(mine.toSorted(byUrgency({ priorities, now })).slice(0, 9)),
  )
  const lastChangedFirst = tickets.toSorted(
    (one, other) => moment(other.updated) - moment(one.updated) || other.id - one.id,
  )
  expect(ids(mirror.tickets({ scope: 'all', filter: null, limit: null }, now))).toEqual(ids(lastChangedFirst))
  const flagged = lastChangedFirst.filter((one) => one.flagged)
  expect(ids(mirror.tickets({ scope: 'flagged', filter: null, limit: null }, now))).toEqual(ids(flagged))
  const keys = ['status', 'priority', 'type', 'location', 'department', 'requester'] as const
  for (const key of keys) {
    const terms: readonly Filter[] = [
      { op: 'test', key, ids: [1, 2] },
      { op: 'test', key: 'tech', ids: [null] },
      { op: 'test', key: 'created', from: '2026-10-05T12:00:00Z', to: null },
    ]
    const wanted: Filter = { op: 'and', terms }
    const fitting = lastChangedFirst.filter((one) => matches(wanted, one, { now }))
    const query = { scope: 'all', filter: wanted, limit: 3 } as const
    expect(ids(mirror.tickets(query, now))).toEqual(ids(fitting.slice(0, 3)))
    expect(mirror.total(query, now)).toBe(fitting.length)
  }
})

test('what fits the words best comes first: a subject that has one before long details that have one', async () => {
  const filler = 'The rest of this detail speaks of other things. '.repeat(20)
  const mirror = await mirrorWith([
    ticket({ id: 1, subject: 'Screen', detail: `${filler} printer ${filler}` }),
    ticket({ id: 2, subject: 'Printer jams', detail: 'It stops.' }),
    ticket({ id: 3, subject: 'Mouse', detail: filler }),
  ])
  const words = { op: 'test', key: 'words', text: 'PRINTER' } as const
  expect(ids(mirror.tickets({ scope: 'all', filter: words, limit: null }, now))).toEqual([2, 1])
  const both = { op: 'and', terms: [words, { op: 'test', key: 'words', text: 'stops' }] } as const
  expect(ids(mirror.tickets({ scope: 'my-groups', filter: both, limit: null }, now))).toEqual([2])
})

test('a filter of a thousand terms is answered, too', async () => {
  const mirror = await mirrorWith([ticket({ id: 1 }), ticket({ id: 700 })])
  const terms = Array.from(
    { length: 1000 },
    (_, at) => ({ op: 'test', key: 'id', from: at, to: at }) as const,
  )
  const query = { scope: 'all', filter: { op: 'or', terms }, limit: null } as const
  expect(ids(mirror.tickets(query, now))).toEqual([700, 1])
})

test('it says which lists it cannot tell: those of the server alone, and those in its own language', async () => {
  const mirror = await mirrorWith([])
  const query = { scope: 'all', filter: null, limit: null } as const
  expect(mirror.answers(query)).toBe(true)
  expect(mirror.answers({ ...query, scope: 'recent' })).toBe(false)
  expect(mirror.answers({ ...query, qualifier: '(statusTypeId = 1)' })).toBe(false)
})

test('of a list that is cut the total is told up to a limit, and the newest that fit are weighed', async () => {
  const mirror = await mirrorWith(
    Array.from({ length: 900 }, (_, at) =>
      ticket({ id: at + 1, detail: at < 5 ? 'printer' : 'printer and more' }),
    ),
  )
  const words = { op: 'test', key: 'words', text: 'printer' } as const
  const query = { scope: 'all', filter: words, limit: null } as const
  const few = { op: 'test', key: 'id', from: 601, to: null } as const
  expect(mirror.total(query, now)).toBe(900)
  expect(mirror.total({ ...query, limit: 50 }, now)).toBeNull()
  expect(mirror.total({ scope: 'all', filter: few, limit: 9 }, now)).toBe(300)
  expect(mirror.total({ scope: 'all', filter: { op: 'and', terms: [words, few] }, limit: 9 }, now)).toBe(300)
  expect(ids(mirror.tickets(query, now)).slice(0, 6)).toEqual([5, 4, 3, 2, 1, 900])
  expect(ids(mirror.tickets({ ...query, limit: 2 }, now))).toEqual([900, 899])
})

test('as many as are wanted are given, however many that is', async () => {
  const mirror = await mirrorWith(
    Array.from({ length: 900 }, (_, at) => ticket({ id: at + 1, detail: 'printer' })),
  )
  const printer = { op: 'test', key: 'words', text: 'printer' } as const
  for (const filter of [printer, null]) {
    const query = { scope: 'all', filter, limit: 500 } as const
    expect(mirror.total(query, now)).toBeNull()
    expect(ids(mirror.tickets(query, now))).toHaveLength(500)
    expect(mirror.total({ ...query, limit: 1000 }, now)).toBe(900)
    expect(ids(mirror.tickets({ ...query, limit: 1000 }, now))).toHaveLength(900)
  }
})

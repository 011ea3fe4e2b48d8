import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Filter } from '#desk/filter/filter.ts'
import { matches } from '#desk/filter/matches.ts'
import type { Ticket } from '#desk/ticket.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { all, deskOf, now } from '../../support/whd/desk.ts'
import { openedSandbox, type OpenedSandbox } from '../../support/whd/sandbox.ts'
import {
  assert,
  asyncProperty,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  record,
  subarray,
  array,
  type Arbitrary,
} from '../../support/properties.ts'

let opened: OpenedSandbox
let desk: RemoteDesk
let everything: readonly Ticket[]

beforeAll(async () => {
  opened = await openedSandbox()
  const apiKey = opened.sandbox.keys().techs[0]?.apiKey ?? ''
  desk = deskOf(opened.transport, { credentials: { mode: 'key', apiKey } })
  everything = await all(desk.tickets({ scope: 'all', filter: null, limit: null }))
}, 60_000)
afterAll(() => opened.close())

const instants = constantFrom(
  null,
  '2026-06-01T00:00:00Z',
  '2026-09-20T12:00:00Z',
  '2026-09-30T00:00:00Z',
  '2026-10-01T15:00:00Z',
  '2026-10-02T00:00:00Z',
)
const idsOf = (...ids: readonly (number | null)[]): Arbitrary<(number | null)[]> =>
  subarray([...ids], { minLength: 1 })
const phrases = constantFrom(
  'omis',
  'OMIS',
  'the intake screen',
  'printer',
  "can't",
  '1.',
  '12',
  'é',
  'ü',
  '*',
  'a*e',
  '<b>',
  '&',
  '@',
  'Two arrivals',
)
const people = constantFrom('ruiz', 'Ana Ruiz', 'a*z', 'demir@', 'é', 'example.org', "o'")

const anyFilter: Arbitrary<Filter> = letrec<{ filter: Filter; leaf: Filter }>((tie) => ({
  leaf: oneof(
    record({
      op: constantFrom('test' as const),
      key: constantFrom('status' as const),
      ids: idsOf(1, 2, 3, 5, 6),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('priority' as const),
      ids: idsOf(null, 1, 2, 4),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('type' as const),
      ids: idsOf(11, 12, 13, 27, 40),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('location' as const, 'department' as const),
      ids: idsOf(null, 1, 2, 3),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('tech' as const, 'requester' as const),
      ids: idsOf(null, 1, 2, 8, 12),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('state' as const),
      states: subarray(['open', 'waiting', 'resolved', 'closed', 'canceled'] as const),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('group' as const),
      names: subarray([null, 'network services', 'Application Support']),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('level' as const),
      levels: subarray([1, 2]),
    }),
    record({ op: constantFrom('test' as const), key: constantFrom('requesterPart' as const), part: people }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('id' as const),
      from: option(integer({ min: 990, max: 1250 })),
      to: option(integer({ min: 990, max: 1250 })),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('created' as const, 'updated' as const, 'due' as const, 'closed' as const),
      from: instants,
      to: instants,
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('missing' as const),
      of: constantFrom('due' as const, 'closed' as const),
    }),
    record({
      op: constantFrom('test' as const),
      key: constantFrom('overdue' as const, 'flagged' as const, 'approval' as const),
    }),
    record({ op: constantFrom('test' as const), key: constantFrom('words' as const), text: phrases }),
  ),
  filter: oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tie('filter').map((term): Filter => ({ op: 'not', term })),
    record({
      op: constantFrom('and' as const, 'or' as const),
      terms: array(tie('filter'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).filter

test('any filter finds the same tickets through the server as by looking at every ticket', async () => {
  await assert(
    asyncProperty(anyFilter, async (filter) => {
      const found = await all(desk.tickets({ scope: 'all', filter, limit: null }))
      const expected = everything.filter((ticket) => matches(filter, ticket, { now }))
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: 60 },
  )
})

test('a limit takes the first of them', async () => {
  await assert(
    asyncProperty(anyFilter, integer({ min: 1, max: 150 }), async (filter, limit) => {
      const found = await all(desk.tickets({ scope: 'all', filter, limit }))
      const expected = everything.filter((ticket) => matches(filter, ticket, { now })).slice(0, limit)
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
    }),
    { numRuns: 20 },
  )
})

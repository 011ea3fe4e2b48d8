import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import type { Wanted } from '#desk/filter/looking-up/field-test.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { either, every } from '#desk/filter/joined.ts'
import { parseFilterExpression } from '#desk/filter/parse.ts'
import { printFilter } from '#desk/filter/print-filter.ts'
import { resolveFilter } from '#desk/filter/looking-up/resolve.ts'
import type { FieldDefinition, FieldKind } from '#desk/lists.ts'
import { instant } from '#desk/time/instant.ts'
import { filterLists, noViews } from '../../../support/desk/filter-lists.ts'
import { fields } from '../../../support/desk/lists.ts'
import { told } from '../../../support/refusal.ts'
import {
  array,
  assert,
  asyncProperty,
  boolean,
  constant,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  record,
  string,
  tuple,
  uniqueArray,
} from '../../../support/properties.ts'
import type { Arbitrary } from '../../../support/properties.ts'

const now = new Date('2026-10-01T14:30:00Z')
const resolve = (text: string, desk = filterLists()) =>
  resolveFilter(parseFilterExpression(text), { desk, now, timeZone: 'America/Chicago', views: noViews })
const refused = async (text: string) => {
  const error: unknown = await resolve(text).catch((reason: unknown) => reason)
  return error instanceof UsageError ? told(error) : error
}

const inField = (label: string, wanted: unknown) => ({ key: 'field', label, names: [label], wanted })
const from = (at: number) => ({ from: { at, included: true }, to: null })
const to = (at: number, { included } = { included: true }) => ({ to: { at, included } })

describe('a filter is looked up', () => {
  test.each([
    ['status:open,PENDING', { key: 'status', ids: [1, 2] }],
    ['priority:high,none', { key: 'priority', ids: [2, null] }],
    ['location:El*', { key: 'location', ids: [1, 2] }],
    ['location:"Parole Office, Wichita"', { key: 'location', ids: [4] }],
    ['department:records', { key: 'department', ids: [1] }],
    ['group:network,none', { key: 'group', names: ['Network', null] }],
    ['type:omis', { key: 'type', ids: [11, 12] }],
    ['type:Applications', { key: 'type', ids: [10, 11, 12, 13, 14] }],
    ['tech:me,none', { key: 'tech', ids: [7, null] }],
    ['tech:ruiz', { key: 'tech', ids: [7, 9] }],
    ['requester:none,id:12', { key: 'requester', ids: [null, 12] }],
    ['requester:Ruiz', { key: 'requesterPart', part: 'Ruiz' }],
    ['level:2,1', { key: 'level', levels: [2, 1] }],
    ['id:1000..1100', { key: 'id', from: 1000, to: 1100 }],
    ['id:1000-1100', { key: 'id', from: 1000, to: 1100 }],
    ['id:1000..', { key: 'id', from: 1000, to: null }],
    ['id:<1000', { key: 'id', from: null, to: 999 }],
    ['id:>=1000', { key: 'id', from: 1000, to: null }],
    ['created:-24h..', { key: 'created', from: '2026-09-30T14:30:00Z', to: null }],
    ['due:monday', { key: 'due', from: '2026-10-05T05:00:00Z', to: '2026-10-06T05:00:00Z' }],
    ['closed:monday', { key: 'closed', from: '2026-09-28T05:00:00Z', to: '2026-09-29T05:00:00Z' }],
    ['due:none', { key: 'missing', of: 'due' }],
    ['is:open', { key: 'state', states: ['open', 'waiting'] }],
    ['is:closed,Cancelled', { key: 'state', states: ['closed', 'canceled'] }],
    ['is:unassigned', { key: 'tech', ids: [null] }],
    ['is:mine', { key: 'tech', ids: [7] }],
    ['is:approval', { key: 'approval' }],
    ['jam', { key: 'words', text: 'jam' }],
    ['field:"callback NUMBER"=555*', inField('Callback number', { is: 'text', pattern: '555*' })],
    ['field:id:30=none', inField('Callback number', { is: 'not set' })],
    ['field:"Parts affected"=power*', inField('Parts affected', { is: 'chosen', pattern: 'power*' })],
    ['field:"can you keep working?"=NO', inField('Can you keep working?', { is: 'chosen', pattern: 'NO' })],
    ['field:"Employee number"=>=40', inField('Employee number', { is: 'amount', ...from(40) })],
    ['field:Cost="$ 1,250..2000.5"', inField('Cost', { is: 'amount', ...from(1250), ...to(2000.5) })],
    ['field:Cost=<10', inField('Cost', { is: 'amount', from: null, ...to(10, { included: false }) })],
    ['field:"Employee number"=47*', inField('Employee number', { is: 'text', pattern: '47*' })],
    ['field:Cost=*', inField('Cost', { is: 'text', pattern: '*' })],
    [
      'field:"Needed by"=2026-10-01..eow',
      inField('Needed by', { is: 'day', from: '2026-10-01', to: '2026-10-04' }),
    ],
    [
      'field:"Seen at"=yesterday',
      inField('Seen at', { is: 'time', from: '2026-09-30T05:00:00Z', to: '2026-10-01T05:00:00Z' }),
    ],
    [
      'field:extension=114',
      {
        key: 'field',
        label: 'Extension',
        names: ['Extension', 'Extension (38)', 'Extension (39)'],
        wanted: { is: 'text', pattern: '114' },
      },
    ],
  ])('%s', async (text, test) => {
    expect(await resolve(text)).toEqual({ op: 'test', ...test })
  })

  test('and alternatives of different kinds are joined by or', async () => {
    expect(printFilter(await resolve('is:open,overdue'))).toBe('is:open or is:overdue')
    expect(printFilter(await resolve('requester:ruiz,none'))).toBe('requester:none or requester:ruiz')
    expect(printFilter(await resolve('due:none,today not (id:1..5 or level:2)'))).toBe(
      '(due:none or due:2026-10-01T05:00:00Z..2026-10-02T05:00:00Z) not (id:1..5 or level:2)',
    )
  })

  test('and only the lists that it needs are read', async () => {
    const desk = filterLists()
    await resolve('jam is:open tech:none id:5 due:today', desk)
    expect(desk.asked).toEqual([])
    await resolve('tech:me status:open', desk)
    expect(desk.asked).toEqual(expect.arrayContaining(['whoAmI', 'statuses']))
    expect(desk.asked).toHaveLength(2)
  })
})

test('a value that nothing has is refused with the nearest valid one', async () => {
  expect(await refused('status:opne')).toMatchInlineSnapshot(`
    "There is no status "opne".
    Did you mean "Open"?"
  `)
  expect(await refused('is:wating')).toMatchInlineSnapshot(`
    "There is no is:wating.
    Did you mean "waiting"?"
  `)
  expect(await refused('is:none')).toMatchInlineSnapshot(`
    "There is no is:none.
    It can be "open", "waiting", "resolved", "closed", "canceled", "overdue", "unassigned", "flagged", "approval" or "mine"."
  `)
  expect(await refused('tech:okafro')).toMatchInlineSnapshot(`
    "There is no technician "okafro".
    Did you mean "Ben Okafor"?"
  `)
  expect(await refused('type:other')).toMatchInlineSnapshot(`
    ""other" fits 2 request types: Applications/Other (id:13), Email/Outlook/Other (id:21).
    Write it in full, or "id:13" or "id:21"."
  `)
  expect(await refused('level:high')).toMatchInlineSnapshot(`
    ""high" is not a level.
    Write a number, for example level:2."
  `)
  expect(await refused('id:1042x')).toMatchInlineSnapshot(`
    ""1042x" is not an id.
    Write a number or a range, for example id:1000..1100."
  `)
  expect(await refused('id:9..5')).toMatchInlineSnapshot(`
    ""id:9..5" runs backwards.
    Write id:5..9."
  `)
  expect(await refused('created:none')).toMatchInlineSnapshot(`
    "Every ticket has a time for created:, so it is never none.
    Write for example created:-24h.."
  `)
  expect(await refused('requester:me')).toMatchInlineSnapshot(`
    "Requesters and technicians are different lists, so requester:me is not known.
    Write a part of your name or e-mail, or tech:me for the tickets assigned to you."
  `)
  expect(await refused('status:none')).toMatchInlineSnapshot(`
    "There is no status "none".
    It can be "Open", "Pending", "Closed", "Cancelled" or "Resolved"."
  `)
})

test('a custom field that is asked wrongly is refused with the right spelling', async () => {
  expect(await refused('field:"Calback number"=5')).toMatchInlineSnapshot(`
    "There is no custom field "Calback number".
    Did you mean "Callback number"?"
  `)
  expect(await refused('field:"Parts affected"=Scren')).toMatchInlineSnapshot(`
    ""Scren" is no choice of the field "Parts affected".
    Did you mean "Screen"?"
  `)
  expect(await refused('field:Cost=much')).toMatchInlineSnapshot(`
    "field:Cost= takes a number, not "much".
    Write for example field:Cost=12, field:Cost=10..20 or field:Cost=none."
  `)
  expect(await refused('field:Cost=20..10')).toMatchInlineSnapshot(`
    ""field:Cost=20..10" runs backwards.
    Write field:Cost=10..20"
  `)
  expect(await refused('field:Cost=..')).toMatchInlineSnapshot(`
    "field:Cost= takes a number, not "..".
    Write for example field:Cost=12, field:Cost=10..20 or field:Cost=none."
  `)
  expect(await refused('field:"Seen at"=<24h')).toMatchInlineSnapshot(`
    ""field:"Seen at"=<24h" is an age; times are points in time.
    Write field:"Seen at"=-24h.."
  `)
  expect(await refused('field:"Needed by"=now..+1h')).toMatchInlineSnapshot(`
    ""field:"Needed by"=now..+1h" holds no whole day, and this field holds days.
    Write for example field:"Needed by"=2026-10-01 or field:"Needed by"=2026-10-01..2026-10-31."
  `)
  expect(await refused('field:"Needed by"=soon')).toMatchInlineSnapshot(`
    ""soon" is not a time for field:"Needed by"=.
    It can be "now", "today", "yesterday", "tomorrow", "eow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday" or "sunday"."
  `)
})

test('whatever filter is printed means the same when it is typed', async () => {
  await assert(
    asyncProperty(anyFilter, async (filter) => {
      expect(await resolve(printFilter(filter))).toEqual(filter)
    }),
  )
})

const optional = <Value>(value: Arbitrary<Value>) => option(value, { nil: null })
const bounds = tuple(
  integer({ min: 1, max: 9999 }),
  integer({ min: 1, max: 9999 }),
  boolean(),
  boolean(),
).map(([one, other, hasFrom, hasTo]) => ({
  from: hasFrom || !hasTo ? Math.min(one, other) : null,
  to: hasTo ? Math.max(one, other) + 1 : null,
}))
const instants = bounds.map(({ from, to }) => ({
  from: from === null ? null : instant(from * 86_400_321),
  to: to === null ? null : instant(to * 86_400_321),
}))
const text = string({ unit: 'grapheme' }).filter((text) => text.trim() !== '')
const some = <Value>(value: Arbitrary<Value>) => uniqueArray(value, { minLength: 1, maxLength: 3 })

/** What may be asked of a field of this kind. */
function wantedOf(
  { kind, choices }: FieldDefinition,
  { text, bounds, instants }: { text: string; bounds: Ends<number>; instants: Ends<string> },
): readonly Wanted[] {
  const included = (at: number | null) => (at === null ? null : { at: at / 100, included: true })
  const alone = { at: (bounds.from ?? bounds.to ?? 0) / 100, included: false }
  const days = { from: instants.from?.slice(0, 10) ?? null, to: instants.to?.slice(0, 10) ?? null }
  const ofKind: Readonly<Record<FieldKind, readonly Wanted[]>> = {
    text: [{ is: 'text', pattern: `a${text}`.trim() }],
    multiline: [{ is: 'text', pattern: `a${text}`.trim() }],
    choice: choices.map((pattern) => ({ is: 'chosen', pattern })),
    choices: [{ is: 'chosen', pattern: `${choices[0]?.slice(0, 2)}*` }],
    number: [
      { is: 'amount', from: included(bounds.from), to: included(bounds.to) },
      { is: 'amount', from: alone, to: null },
    ],
    currency: [{ is: 'amount', from: null, to: alone }],
    date: [{ is: 'day', ...days }],
    datetime: [{ is: 'time', ...instants }],
  }
  return [{ is: 'not set' }, { is: 'text', pattern: '*' }, ...ofKind[kind]].filter(
    (wanted): wanted is Wanted => wanted.is !== 'text' || !kind.startsWith('choice'),
  )
}

interface Ends<At> {
  readonly from: At | null
  readonly to: At | null
}

const isTest = constant('test' as const)

const anyTest: Arbitrary<Filter> = oneof(
  record({ op: isTest, key: constantFrom('priority' as const), ids: some(optional(constantFrom(1, 2, 3))) }),
  record({ op: isTest, key: constantFrom('status' as const), ids: some(constantFrom(1, 2, 3)) }),
  record({ op: isTest, key: constantFrom('tech' as const), ids: some(constantFrom(7, 8, null)) }),
  record({
    op: isTest,
    key: constantFrom('requester' as const),
    ids: some(optional(integer({ min: 1, max: 99 }))),
  }),
  record({
    op: isTest,
    key: constantFrom('group' as const),
    names: some(constantFrom('Network', 'Applications', null)),
  }),
  record({ op: isTest, key: constantFrom('level' as const), levels: some(integer({ min: 1, max: 9 })) }),
  record({
    op: isTest,
    key: constantFrom('requesterPart' as const),
    part: text.map((part) => `a${part}`.trim()),
  }),
  record({ op: isTest, key: constantFrom('words' as const), text }),
  record({
    op: isTest,
    key: constantFrom('missing' as const),
    of: constantFrom('due' as const, 'closed' as const),
  }),
  record({ op: isTest, key: constantFrom('overdue' as const, 'flagged' as const, 'approval' as const) }),
  some(constantFrom('resolved' as const, 'closed' as const, 'canceled' as const)).map((states): Filter => ({
    op: 'test',
    key: 'state',
    states,
  })),
  bounds.map(({ from, to }): Filter => ({ op: 'test', key: 'id', from, to })),
  tuple(constantFrom(...fields.slice(0, 8), ...fields.slice(10)), text, bounds, instants).chain(
    ([field, text, bounds, instants]) =>
      constantFrom(...wantedOf(field, { text, bounds, instants })).map((wanted): Filter => ({
        op: 'test',
        key: 'field',
        label: field.label,
        names: [field.label],
        wanted,
      })),
  ),
  tuple(constantFrom('created' as const, 'due' as const), instants).map(([key, { from, to }]): Filter => ({
    op: 'test',
    key,
    from,
    to,
  })),
)

const anyFilter: Arbitrary<Filter> = letrec<{ one: Filter }>((tie) => ({
  one: oneof(
    { depthSize: 'small' },
    anyTest,
    tie('one').map((term): Filter => ({ op: 'not', term })),
    tuple(tie('one'), array(tie('one'), { maxLength: 2 })).map(([first, rest]) => every([first, ...rest])),
    tuple(tie('one'), array(tie('one'), { maxLength: 2 })).map(([first, rest]) => either([first, ...rest])),
  ),
})).one

import {
  array,
  constantFrom,
  integer,
  letrec,
  oneof,
  option,
  record,
  string,
  type Arbitrary,
} from 'fast-check'
import { expect, test } from 'vitest'

import type { Filter } from '#desk/filter/filter.ts'
import { parseQualifier } from '#sandbox/qualifier/parse.ts'
import { toQualifier } from '#whd/filter/qualifier.ts'
import { assetSearch, requesterSearch } from '#whd/filter/texts.ts'

import { fuzz } from '../support/fuzz.ts'
import { hostileText } from '../support/hostile-text.ts'

const text = oneof(
  hostileText,
  string({ unit: 'binary' }),
  constantFrom("'", "\\'", "') or (1 = 1", '*', '', "a' b"),
)
const id = integer({ min: 1, max: 99_999 })
const time = integer({ min: 0, max: 253_402_300_799 }).map((seconds) =>
  new Date(seconds * 1000).toISOString(),
)
const op = constantFrom('test' as const)

const leaf: Arbitrary<Filter> = oneof(
  record({ op, key: constantFrom('words' as const), text }),
  record({ op, key: constantFrom('requesterPart' as const), part: text }),
  record({
    op,
    key: constantFrom('group' as const),
    names: array(option(text), { minLength: 1, maxLength: 3 }),
  }),
  record({
    op,
    key: constantFrom('status', 'priority', 'type', 'location', 'department', 'tech', 'requester'),
    ids: array(option(id), { minLength: 1, maxLength: 40 }),
  }),
  record({
    op,
    key: constantFrom('state' as const),
    states: array(constantFrom('open', 'waiting', 'resolved', 'closed', 'canceled'), { minLength: 1 }),
  }),
  record({ op, key: constantFrom('level' as const), levels: array(id, { minLength: 1 }) }),
  record({ op, key: constantFrom('id' as const), from: option(id), to: id }),
  record({
    op,
    key: constantFrom('created', 'updated', 'due', 'closed'),
    from: option(time),
    to: option(time),
  }),
  record({ op, key: constantFrom('missing' as const), of: constantFrom('due', 'closed') }),
  record({ op, key: constantFrom('overdue', 'flagged', 'approval') }),
)

const filter: Arbitrary<Filter> = letrec<{ one: Filter }>((tie) => {
  const terms = array(tie('one'), { minLength: 1, maxLength: 4 })
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

const statuses = [
  { id: 1, name: 'Open', state: 'open' },
  { id: 3, name: 'Closed', state: 'closed' },
] as const

test('whatever is asked, the qualifier is one that the server can read, and short enough for an address', async () => {
  await fuzz(
    'qualifiers',
    record({ filter, search: text, known: option(constantFrom(statuses)) }),
    (asked) => {
      const { sent, here } = toQualifier(asked.filter, { statuses: asked.known })
      for (const qualifier of [sent, requesterSearch(asked.search), assetSearch(asked.search)]) {
        if (qualifier === null) continue
        expect(parseQualifier(qualifier)).toBeTypeOf('object')
        expect(encodeURIComponent(qualifier).length).toBeLessThan(6000)
      }
      expect(sent === null && here === null).toBe(false)
    },
  )
})

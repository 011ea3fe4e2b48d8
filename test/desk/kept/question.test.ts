import { expect, test } from 'vitest'
import type { Filter } from '#desk/filter/filter.ts'
import type { TicketQuery } from '#desk/helpdesk.ts'
import { covers, placeOf, questionOf } from '#desk/kept/question.ts'

const toDo: Filter = { op: 'test', key: 'state', states: ['open', 'waiting'] }
const mine: Filter = { op: 'test', key: 'tech', ids: [7] }
const since = (from: string): Filter => ({ op: 'test', key: 'created', from, to: null })
const all = (...terms: readonly Filter[]): Filter => ({ op: 'and', terms })

const asked = (filter: Filter | null, more: Partial<TicketQuery> = {}) =>
  questionOf({ scope: 'my-groups', filter, limit: null, ...more })

test('a whole list answers the same question and each that only adds terms', () => {
  const kept = asked(toDo)
  expect(covers(kept, asked(toDo))).toBe(true)
  expect(covers(kept, asked(all(mine, toDo)))).toBe(true)
  expect(covers(kept, asked(all(mine, all(toDo, since('2026-10-01T00:00:00Z')))))).toBe(true)
  expect(covers(kept, asked(toDo, { limit: 10 }))).toBe(true)
  expect(covers(asked(null), kept)).toBe(true)
})

test('it answers no wider question, no other scope and no other words of the server', () => {
  const kept = asked(all(toDo, mine))
  expect(covers(kept, asked(toDo))).toBe(false)
  expect(covers(kept, asked(null))).toBe(false)
  expect(covers(kept, asked({ op: 'or', terms: [toDo, mine] }))).toBe(false)
  expect(covers(kept, asked(all(toDo, mine), { scope: 'all' }))).toBe(false)
  expect(covers(kept, asked(all(toDo, mine), { qualifier: "(room = '1')" }))).toBe(false)
})

test('a stretch of time is answered by a longer one only', () => {
  const nine = asked(since('2026-10-01T09:00:00Z'))
  expect(covers(nine, asked(since('2026-10-01T09:12:00Z')))).toBe(true)
  expect(covers(nine, asked(since('2026-10-01T08:59:59Z')))).toBe(false)
  expect(covers(nine, asked(null))).toBe(false)
  const until: Filter = { op: 'test', key: 'created', from: null, to: '2026-10-02T00:00:00Z' }
  expect(covers(nine, asked(until))).toBe(false)
  expect(covers(asked(until), asked(all(until, since('2026-10-01T09:00:00Z'))))).toBe(true)
})

test('the first rows of a list answer the same question for as many or fewer', () => {
  const kept = asked(toDo, { limit: 51 })
  expect(covers(kept, asked(toDo, { limit: 51 }))).toBe(true)
  expect(covers(kept, asked(toDo, { limit: 11 }))).toBe(true)
  expect(covers(kept, asked(toDo, { limit: 52 }))).toBe(false)
  expect(covers(kept, asked(toDo))).toBe(false)
  expect(covers(kept, asked(all(toDo, mine), { limit: 11 }))).toBe(false)
})

test('what is asked each morning with another time takes the place of the last', () => {
  expect(placeOf(asked(since('2026-10-01T09:00:00Z')))).toBe(placeOf(asked(since('2026-10-02T09:00:00Z'))))
  expect(placeOf(asked(toDo))).not.toBe(placeOf(asked(all(toDo, mine))))
})

import { expect, test } from 'vitest'
import { markOf, sortedByMark } from '#desk/looks/mark.ts'
import { instant, moment } from '#desk/time/instant.ts'
import { ticket } from '../../support/desk/ticket.ts'
import * as fc from '../../support/properties.ts'

const at = '2026-10-01T16:00:00Z'
const since = moment('2026-10-01T15:45:00Z')

const ids = (all: readonly { readonly id: number }[]): readonly number[] => all.map(({ id }) => id)

test('a ticket that was seen is compared with itself, whatever the clocks say', () => {
  const before = ticket({ id: 1, updated: '2026-10-01T15:50:00Z' })
  const mark = markOf(at, [before])
  const touchedBy = (told: Parameters<typeof ticket>[0]) =>
    ids(sortedByMark([ticket({ ...before, ...told })], { mark, since }).touched)
  expect(touchedBy({})).toEqual([])
  expect(touchedBy({ updated: '2026-10-01T15:50:01Z' })).toEqual([1])
  // Not every server counts these as an update.
  expect(touchedBy({ noteCount: 1 })).toEqual([1])
  expect(touchedBy({ status: 'Pending' })).toEqual([1])
  expect(touchedBy({ tech: 'Dana Whitfield' })).toEqual([1])
})

test('a ticket that was not seen counts from the moment on that is asked for', () => {
  const found = [
    ticket({ id: 1, updated: '2026-10-01T15:44:59Z' }),
    ticket({ id: 2, updated: '2026-10-01T15:45:00Z' }),
  ]
  for (const mark of [null, markOf(at, [])]) {
    expect(ids(sortedByMark(found, { mark, since }).touched)).toEqual([2])
  }
})

test('what was to be done and is not there any more has left', () => {
  const mark = markOf(at, [
    ticket({ id: 1 }),
    ticket({ id: 2, status: 'Pending', state: 'waiting' }),
    ticket({ id: 3, status: 'Closed', state: 'closed' }),
  ])
  expect(ids(sortedByMark([ticket({ id: 1 })], { mark, since }).left)).toEqual([2])
})

test('of what a list does not tell any more the mark before is kept', () => {
  const { tickets } = markOf(
    at,
    [ticket({ id: 1, status: 'Pending' })],
    markOf(
      at,
      [1, 2].map((id) => ticket({ id })),
    ).tickets,
  )
  expect(tickets.map(({ id, status }) => [id, status])).toEqual([
    [1, 'Pending'],
    [2, 'Open'],
  ])
})

test('of very many tickets the last changed are remembered', () => {
  const many = Array.from({ length: 2500 }, (_, index) =>
    ticket({ id: index + 1, updated: instant(moment(at) + index * 1000) }),
  )
  const { tickets } = markOf(at, many)
  expect([tickets.length, tickets[0]?.id, tickets.at(-1)?.id]).toEqual([2000, 2500, 501])
})

test('what is found is remembered before what stood in the mark before, however long ago it was changed', () => {
  const before = Array.from({ length: 2500 }, (_, index) => ticket({ id: index + 2 }))
  const old = ticket({ id: 1, updated: '2020-01-01T00:00:00Z' })
  const { tickets } = markOf(at, [old], markOf(at, before).tickets)
  expect([tickets.length, tickets[0]?.id]).toEqual([2000, 1])
})

const tickets = fc.uniqueArray(
  fc
    .record({
      id: fc.integer({ min: 1, max: 20 }),
      updated: fc.integer({ min: 0, max: 2_000_000 }).map((seconds) => instant(moment(at) - seconds * 1000)),
      status: fc.constantFrom('Open', 'Closed'),
      noteCount: fc.nat(3),
    })
    .map((told) => ticket({ ...told, state: told.status === 'Open' ? 'open' : 'closed' })),
  { selector: ({ id }) => id },
)

test('who looks twice sees nothing the second time', () => {
  fc.assert(
    fc.property(tickets, fc.nat(3_000_000_000), (found, ago) => {
      const sorted = sortedByMark(found, { mark: markOf(at, found), since: moment(at) - ago })
      expect(sorted).toEqual({ touched: [], left: [] })
    }),
  )
})

test('no ticket of a work list that is otherwise than before is missed', () => {
  fc.assert(
    fc.property(tickets, tickets, (earlier, later) => {
      const { touched, left } = sortedByMark(later, { mark: markOf(at, earlier), since: 0 })
      const seen = new Set([...ids(touched), ...ids(left)])
      const open = (all: typeof earlier) => new Set(ids(all.filter(({ state }) => state === 'open')))
      const [before, after] = [open(earlier), open(later)]
      const otherwise = [...before, ...after].filter((id) => before.has(id) !== after.has(id))
      expect(otherwise.filter((id) => !seen.has(id))).toEqual([])
    }),
  )
})

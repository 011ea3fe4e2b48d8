import { afterAll, beforeAll, expect, test } from 'vitest'

import type { Filter } from '#desk/filter/filter.ts'
import { matches } from '#desk/filter/matches.ts'
import type { Ticket } from '#desk/ticket.ts'
import { revealTarget } from '#http/address.ts'
import type { Transport } from '#http/transport.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

import { all, deskOf, now } from '../../support/whd/desk.ts'
import { sandboxWith, type OpenedSandbox } from '../../support/whd/sandbox.ts'
import { assert, asyncProperty, constantFrom, integer, option } from '../../support/properties.ts'

/** A page that was asked for. */
interface Asked {
  readonly page: number
  readonly size: number
  /** Pages that had been answered before. */
  readonly answered: number
  /** Pages in flight from then on, this one included. */
  readonly inFlight: number
}

let opened: OpenedSandbox
let desk: RemoteDesk
let asked: Asked[] = []
let everything: readonly Ticket[]
let numbers: readonly number[]

beforeAll(async () => {
  opened = await sandboxWith({ tickets: 470 })
  let started = 0
  let answered = 0
  const transport: Transport = async (request) => {
    const { pathname, searchParams } = new URL(revealTarget(request.address), 'http://localhost')
    if (!pathname.endsWith('/ra/Tickets')) return opened.transport(request)
    const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('limit'))]
    // A small page in the middle is a look around a border, after the reading.
    if (page > 1 && size < 100) return opened.transport(request)
    if (asked.length === 0) started = answered = 0
    started += 1
    asked.push({ page, size, answered, inFlight: started - answered })
    // An answer takes a while, so that requests that may fly together do.
    await new Promise((resolve) => setImmediate(resolve))
    const answer = await opened.transport(request)
    answered += 1
    return answer
  }
  desk = deskOf(transport, { credentials: { mode: 'key', apiKey: opened.apiKey } })
  everything = await all(desk.tickets({ scope: 'all', filter: null, limit: null }))
  numbers = everything.map(({ id }) => id).toSorted((one, other) => one - other)
}, 60_000)
afterAll(() => opened.close())

/** The first so many tickets, which the server can tell apart from the others by itself. */
const first = (count: number): Filter => ({ op: 'test', key: 'id', from: 1, to: numbers[count - 1] ?? 1 })

async function read(filter: Filter, limit: number | null): Promise<readonly number[]> {
  asked = []
  return (await all(desk.tickets({ scope: 'all', filter, limit }))).map(({ id }) => id)
}

const fitting = (filter: Filter): readonly number[] =>
  everything.filter((ticket) => matches(filter, ticket, { now })).map(({ id }) => id)

/** How many pages must have been answered before this one may be asked for: 1 alone, then 2, 4 and 6 in flight. */
const answersBefore = (page: number): number => [0, 1, 1, 2, 2, 2][page - 1] ?? 3

const firstAsked = ({ page, size }: Asked): number =>
  asked.findIndex((one) => one.page === page && one.size === size)

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at + 1)

const limits = option(integer({ min: 1, max: 470 }), { nil: null })

test('however many tickets there are, each is listed once, in the order of the server', async () => {
  expect(everything.length).toBeGreaterThan(450)
  await assert(
    asyncProperty(integer({ min: 0, max: 450 }), limits, async (count, limit) => {
      const found = await read(first(count), limit)
      expect(found).toEqual(fitting(first(count)).slice(0, limit ?? count))

      const size = Math.min(limit ?? 100, 100)
      // Where the last page is full, only the one after it tells that there are no more.
      const whole = Math.floor(count / size) + 1
      const most = limit === null ? whole : Math.min(Math.ceil(limit / size), whole)
      const turns = asked.filter((one, at) => one.size === size && at === firstAsked(one))
      expect(turns.slice(0, most).map(({ page }) => page)).toEqual(range(most))
      // Without a limit, pages fly ahead of the one that turns out to be the last.
      const furthest = limit === null ? whole + 5 : Math.ceil(limit / size)
      expect(asked.filter((one) => one.page * one.size > furthest * size)).toEqual([])
      expect(turns.filter(({ page, answered }) => answered < answersBefore(page))).toEqual([])
      expect(asked.filter(({ inFlight, answered }) => inFlight > ([1, 2, 4][answered] ?? 6))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('a limit on what only this side can decide reads page after page, and none beyond the last row wanted', async () => {
  const departments = constantFrom(1, 2, 3, 4).map((id): Filter => ({
    op: 'test',
    key: 'department',
    ids: [id, null],
  }))
  await assert(
    asyncProperty(departments, integer({ min: 1, max: 200 }), async (filter, limit) => {
      const found = await read(filter, limit)
      expect(found).toEqual(fitting(filter).slice(0, limit))

      const places = everything.flatMap((ticket, place) => (found.includes(ticket.id) ? [place] : []))
      const enough = found.length === limit
      const lastPage = Math.ceil((enough ? (places.at(-1) ?? 0) + 1 : everything.length) / 100)
      expect(asked.filter(({ inFlight }) => inFlight > 1)).toEqual([])
      expect(Math.max(...asked.map(({ page, size }) => page * size))).toBe(lastPage * 100)
    }),
    { numRuns: 15 },
  )
})

test('a long list has one, then two, then four, then six pages in flight', async () => {
  await read(first(450), null)
  expect(asked.slice(0, 10).map(({ page, inFlight }) => `page ${page}: ${inFlight} in flight`))
    .toMatchInlineSnapshot(`
    [
      "page 1: 1 in flight",
      "page 2: 1 in flight",
      "page 3: 2 in flight",
      "page 4: 2 in flight",
      "page 5: 3 in flight",
      "page 6: 4 in flight",
      "page 7: 4 in flight",
      "page 8: 5 in flight",
      "page 9: 6 in flight",
      "page 10: 6 in flight",
    ]
  `)
})

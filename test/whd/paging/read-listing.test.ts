import { expect, test } from 'vitest'

import type { Listing, Page } from '#whd/paging/listing.ts'
import { readListing, type Wanted } from '#whd/paging/read-listing.ts'

import { all } from '../../support/whd/desk.ts'
import { livingList, type LivingList, type Row } from '../../support/whd/living-list.ts'
import { array, assert, asyncProperty, boolean, integer, nat, tuple } from '../../support/properties.ts'

const everything: Wanted<Row> = { limit: null, serverDecides: true }

const read = ({ listing }: LivingList, wanted = everything): Promise<Row[]> =>
  all(readListing(listing, wanted, new AbortController()))

const idsOf = (rows: readonly Row[]): number[] => rows.map(({ id }) => id)
const inOrder = (ids: readonly number[]): number[] => ids.toSorted((one, other) => one - other)
const upTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1)

test('a list that fits one page is one request', async () => {
  const list = livingList({ tickets: 62 })
  expect(idsOf(await read(list))).toEqual(upTo(62))
  expect(list.asked).toEqual(['1/100'])
})

test('an empty list is one request', async () => {
  const list = livingList({ tickets: 0 })
  expect(await read(list)).toEqual([])
  expect(list.asked).toEqual(['1/100'])
})

test('the first page is asked for alone, then two, four and six are in flight, and rows keep their order', async () => {
  const list = livingList({ tickets: 1150 })
  const waves: number[] = []
  const counting: Listing<Row> = {
    ...list.listing,
    fetch: (page, signal) => {
      waves.push(page.number)
      return list.listing.fetch(page, signal)
    },
  }
  const rows = readListing(counting, everything, new AbortController())
  const first = await rows.next()
  expect([first.value, waves]).toEqual([{ id: 1, updated: 1150 }, [1]])
  expect(idsOf(await all(rows))).toEqual(upTo(1150).slice(1))
  expect(list.mostInFlight()).toBe(6)
})

test('pages that arrive in any order give rows in order', async () => {
  const list = livingList({ tickets: 950, next: (waiting) => waiting - 1 })
  expect(idsOf(await read(list))).toEqual(upTo(950))
})

test('a read of several pages ends with the first page again', async () => {
  const list = livingList({ tickets: 250 })
  await read(list)
  expect(list.asked.at(-1)).toBe('1/100')
})

test('a long quiet list is looked at around six borders, by few rows, before that', async () => {
  const list = livingList({ tickets: 5000 })
  await read(list)
  const looks = list.asked.filter((page) => !page.endsWith('/100'))
  expect(looks).toHaveLength(6)
  expect(looks.every((page) => Number(page.split('/')[1]) < 40)).toBe(true)
  expect(list.asked).toHaveLength(51 + 5 + 6 + 1)
})

test('a ticket that jumps to the front before its page is read is not lost', async () => {
  const list = livingList({ tickets: 250, before: (answers, desk) => answers === 1 && desk.update(250) })
  expect(idsOf(await read(list))).toEqual([...upTo(249), 250])
})

test('a ticket that is new since the read began is there', async () => {
  const list = livingList({ tickets: 250, before: (answers, desk) => answers === 2 && desk.add(999) })
  expect(idsOf(await read(list))).toEqual([...upTo(250), 999])
})

test('tickets pushed over the border of two pages that were answered in the wrong order are not lost', async () => {
  // Pages 2 and 3 are in flight; 3 is answered first, then a late ticket jumps, then 2 is answered: 200 is on neither.
  const list = livingList({
    tickets: 450,
    before: (answers, desk) => answers === 2 && desk.update(450),
    next: (waiting) => waiting - 1,
  })
  expect(inOrder(idsOf(await read(list)))).toEqual(upTo(450))
})

test('50 tickets updated while 20 pages are read are each there exactly once', async () => {
  const list = livingList({
    tickets: 2000,
    before: (answers, desk) => {
      if (answers > 0 && answers <= 20)
        for (const step of [1, 2, 3]) desk.update(((answers * 97 + step * 631) % 2000) + 1)
    },
  })
  expect(inOrder(idsOf(await read(list)))).toEqual(upTo(2000))
})

test('whatever is updated, and in whatever order pages are answered, each ticket is there exactly once', async () => {
  const updates = array(array(nat(), { maxLength: 5 }), { maxLength: 12 })
  const orders = array(nat(5), { minLength: 1, maxLength: 30 })
  await assert(
    asyncProperty(integer({ min: 1, max: 900 }), updates, orders, async (tickets, updates, orders) => {
      let turn = 0
      const list = livingList({
        tickets,
        before: (answers, desk) => {
          for (const update of updates[answers] ?? []) desk.update((update % tickets) + 1)
        },
        next: (waiting) => (orders[turn++ % orders.length] ?? 0) % Math.max(waiting, 1),
      })
      expect(inOrder(idsOf(await read(list)))).toEqual(upTo(tickets))
    }),
    { numRuns: 200 },
  )
})

test('a ticket pulled over a border by one that left is not lost', async () => {
  // 101 is the first of page 2 until one of page 1 leaves.
  const list = livingList({ tickets: 250, before: (answers, desk) => answers === 1 && desk.remove(50) })
  expect(idsOf(await read(list))).toEqual([...upTo(100), ...upTo(250).slice(101), 101])
})

test('on a long list one that left shows at the borders that are looked at, and then all are', async () => {
  const list = livingList({
    tickets: 3000,
    before: (answers, desk) => {
      if (answers === 17) for (const id of [1100, 1101, 1102]) desk.remove(id)
    },
  })
  expect(inOrder(idsOf(await read(list)))).toEqual(upTo(3000))
})

test('more that left than stand around a border are followed', async () => {
  const list = livingList({
    tickets: 400,
    before: (answers, desk) => {
      if (answers === 2) for (let id = 20; id < 80; id += 1) desk.remove(id)
    },
  })
  expect(inOrder(idsOf(await read(list)))).toEqual(upTo(400))
})

test('whatever is updated or leaves, each ticket that stays is there exactly once', async () => {
  const moves = array(array(tuple(nat(), boolean()), { maxLength: 5 }), { maxLength: 14 })
  const orders = array(nat(5), { minLength: 1, maxLength: 30 })
  await assert(
    asyncProperty(integer({ min: 1, max: 700 }), moves, orders, async (tickets, moves, orders) => {
      let turn = 0
      const left = new Set<number>()
      const list = livingList({
        tickets,
        before: (answers, desk) => {
          for (const [move, leaves] of moves[answers] ?? []) {
            const id = (move % tickets) + 1
            if (leaves) left.add(id)
            if (leaves) desk.remove(id)
            else if (!left.has(id)) desk.update(id)
          }
        },
        next: (waiting) => (orders[turn++ % orders.length] ?? 0) % Math.max(waiting, 1),
      })
      const found = idsOf(await read(list)).filter((id) => !left.has(id))
      expect(inOrder(found)).toEqual(upTo(tickets).filter((id) => !left.has(id)))
    }),
    { numRuns: 200 },
  )
})

test('a desk where something moves at every answer is left in the end', async () => {
  const list = livingList({ tickets: 350, before: (answers, desk) => desk.update((answers % 350) + 1) })
  expect(inOrder(idsOf(await read(list)))).toEqual(upTo(350))
  expect(list.asked.length).toBeLessThan(40)
})

test.each([
  ['a limit below a page asks for just that many', 30, ['1/30']],
  ['a limit of one page asks for one page', 100, ['1/100']],
  ['a limit of two and a half pages asks for three', 250, ['1/100', '2/100', '3/100']],
])('%s', async (_, limit, asked) => {
  const list = livingList({ tickets: 1000 })
  expect(idsOf(await read(list, { limit, serverDecides: true }))).toEqual(upTo(limit))
  expect(list.asked).toEqual(asked)
})

test('where rows are decided here, a limit asks for a page only when the one before was not enough', async () => {
  const list = livingList({ tickets: 1000 })
  const even = (row: Row): boolean => row.id % 2 === 0
  const rows = await read(list, { limit: 60, keep: even, serverDecides: false })
  expect([rows.length, list.asked]).toEqual([60, ['1/100', '2/100']])
})

/** The list as a server hands it out that does something else with the page that is asked for. */
function odd(tickets: number, pageOf: (page: Page) => Page): { listing: Listing<Row>; asked: string[] } {
  const { listing } = livingList({ tickets })
  const asked: string[] = []
  const fetch: Listing<Row>['fetch'] = (page, signal) => {
    asked.push(`${page.number}/${page.size}`)
    return listing.fetch(pageOf(page), signal)
  }
  return { listing: { ...listing, fetch }, asked }
}

const readOdd = ({ listing }: { readonly listing: Listing<Row> }): Promise<Row[]> =>
  all(readListing(listing, everything, new AbortController()))

test.each([100, 300])(
  'a server with %i tickets that repeats its last page past the end is asked no further',
  async (tickets) => {
    const list = odd(tickets, ({ number, size }) => ({
      size,
      number: Math.min(number, Math.ceil(tickets / size)),
    }))
    expect(idsOf(await readOdd(list))).toEqual(upTo(tickets))
    expect(list.asked.length).toBeLessThan(20)
  },
)

test('a server that gives its first page for every page is found out: 10', async () => {
  const list = odd(100, ({ size }) => ({ number: 1, size }))
  await expect(readOdd(list)).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: it gives the same rows for every page.',
  })
  expect(list.asked).toEqual(['1/100', '2/100', '3/100', '1/1', '2/1', '1/1', '2/1'])
})

test('a server that begins again after its last page is found out: 10', async () => {
  const list = odd(300, ({ number, size }) => ({ number: ((number - 1) % 3) + 1, size }))
  await expect(readOdd(list)).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: page 4 is page 1 again.',
  })
})

test('a server that shuffles the same rows for ever is found out: 10', async () => {
  const { listing } = livingList({ tickets: 100 })
  let turn = 0
  const fetch: Listing<Row>['fetch'] = async (_, signal) => {
    const rows = await listing.fetch({ number: 1, size: 100 }, signal)
    turn += 1
    return [...rows.slice(turn), ...rows.slice(0, turn)]
  }
  await expect(readOdd({ listing: { ...listing, fetch } })).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: its pages bring nothing new.',
  })
})

test('a server that makes rows up without end is left after 20,000 pages: 10', async () => {
  const made: Listing<Row> = {
    id: ({ id }) => id,
    stamp: ({ updated }) => String(updated),
    fetch: ({ number, size }) =>
      Promise.resolve(Array.from({ length: size }, (_, at) => ({ id: number * size + at, updated: 1 }))),
  }
  let rows = 0
  const reading = async (): Promise<void> => {
    for await (const _ of readListing(made, everything, new AbortController())) rows += 1
  }
  await expect(reading()).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: there are more than 20000 pages.',
  })
  expect(rows).toBe(2_000_000)
})

test('a front that is new at every look is left: 10', async () => {
  let next = 1_000_000
  const made: Listing<Row> = {
    id: ({ id }) => id,
    stamp: ({ updated }) => String(updated),
    fetch: ({ number, size }) => {
      const length = number === 3 && size === 100 && next < 1_000_300 ? 50 : size
      return Promise.resolve(Array.from({ length }, () => ({ id: (next += 1), updated: 1 })))
    },
  }
  await expect(readOdd({ listing: made })).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: it grows faster than it is read.',
  })
})

import { describe, expect, test } from 'vitest'
import { syncMirror, type Doing } from '#desk/mirror/sync.ts'
import type { MirrorStore } from '#desk/mirror/mirror.ts'
import type { Ticket } from '#desk/ticket.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { listingDesk, type ListingDesk } from '../../support/mirror/listing-desk.ts'
import { temporaryMirror } from '../../support/mirror/temporary-mirror.ts'

const nine = '2026-10-05T09:00:00Z'
const minutesBefore = (minutes: number, at = nine): string =>
  new Date(Date.parse(at) - minutes * 60_000).toISOString().replace('.000Z', 'Z')

/** The last ticket was changed at nine, each other one ten minutes before the next. */
const many = (count: number): Ticket[] =>
  Array.from({ length: count }, (_, at) =>
    ticket({ id: at + 1, updated: minutesBefore((count - at - 1) * 10) }),
  )

interface Typed {
  readonly full?: boolean
  readonly at?: string
}

async function mirrored() {
  const file = await temporaryMirror()
  const doings: Doing[] = []
  return {
    doings,
    sync: (desk: ListingDesk, { full = false, at = nine }: Typed = {}) =>
      file.fill((mirror) =>
        syncMirror(desk, mirror, { full, now: () => new Date(at), onDoing: (doing) => doings.push(doing) }),
      ),
    held: <Held>(look: (mirror: MirrorStore) => Held) => file.fill((mirror) => Promise.resolve(look(mirror))),
    rows: async (): Promise<readonly Ticket[]> => {
      const open = await file.open()
      const rows = [...(open?.tickets({ scope: 'all', filter: null, limit: null }, new Date(nine)) ?? [])]
      open?.close()
      return rows.toSorted((one, other) => one.id - other.id)
    },
  }
}

const idsOf = (rows: readonly Ticket[]): readonly number[] => rows.map(({ id }) => id)

describe.each(['legacy', 'rt'] as const)('with a server that lists as %s does', (api) => {
  test('the first run reads all, and one with nothing new asks once', async () => {
    const desk = listingDesk(many(250), { api })
    const { sync, rows } = await mirrored()
    const later = { at: minutesBefore(-15) }
    expect(await sync(desk, later)).toEqual({ added: 250, changed: 0, removed: 0 })
    expect(await rows()).toHaveLength(250)
    const before = desk.requests()
    expect(await sync(desk, later)).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(desk.requests() - before).toBe(1)
  })

  test('a first run that is cut off goes on where it stopped', async () => {
    const desk = listingDesk(many(1000), { api })
    const { sync, rows, doings, held } = await mirrored()
    for (const readable of [420, 310]) {
      desk.breaksAfter(readable)
      await expect(sync(desk)).rejects.toThrow('the connection broke')
    }
    const before = await held((mirror) => mirror.count())
    expect(before).toBeGreaterThan(600)
    desk.breaksAfter(Infinity)
    doings.length = 0
    const asked = desk.given()
    await sync(desk)
    expect(doings[0]).toEqual({ what: 'first', done: before, of: api === 'rt' ? 1000 : null })
    // What is there is not read again, but for the rows of one second and the overlap.
    expect(desk.given() - asked).toBeLessThan(1000 - before + 30)
    expect(idsOf(await rows())).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1))
  })

  test('what changes during the first run is in the mirror at its end', async () => {
    const desk = listingDesk(many(500), { api })
    const { sync, rows } = await mirrored()
    desk.breaksAfter(250)
    await expect(sync(desk)).rejects.toThrow('the connection broke')
    for (const id of [3, 400]) desk.change(ticket({ id, subject: 'Changed', updated: minutesBefore(-1) }))
    desk.change(ticket({ id: 501, subject: 'Changed', updated: minutesBefore(-2) }))
    desk.breaksAfter(Infinity)
    await sync(desk, { at: minutesBefore(-3) })
    const changed = (await rows()).filter(({ subject }) => subject === 'Changed')
    expect(idsOf(changed)).toEqual([3, 400, 501])
    expect(await rows()).toHaveLength(501)
  })

  test('later runs take what was changed, of the same second as the last one, too', async () => {
    const desk = listingDesk(many(250), { api })
    const { sync, rows } = await mirrored()
    await sync(desk)
    desk.change(ticket({ id: 7, subject: 'Late', updated: nine }))
    desk.change(ticket({ id: 251, subject: 'New', updated: minutesBefore(-30) }))
    expect(await sync(desk)).toEqual({ added: 1, changed: 1, removed: 0 })
    expect((await rows()).filter(({ subject }) => subject === 'Late' || subject === 'New')).toHaveLength(2)
  })

  test('more changes than a page holds are all taken', async () => {
    const desk = listingDesk(many(450), { api })
    const { sync, rows } = await mirrored()
    await sync(desk)
    for (let id = 101; id <= 450; id += 1)
      desk.change(ticket({ id, subject: 'Moved', updated: minutesBefore(-id) }))
    expect(await sync(desk)).toEqual({ added: 0, changed: 350, removed: 0 })
    expect((await rows()).filter(({ subject }) => subject === 'Moved')).toHaveLength(350)
  })

  test('tickets that are gone are found by --full, and once a day', async () => {
    const desk = listingDesk(many(700), { api })
    const { sync, rows } = await mirrored()
    await sync(desk)
    for (const id of [1, 99, 100, 350, 700]) desk.remove(id)
    expect(await sync(desk)).toMatchObject({ removed: 0 })
    expect(await sync(desk, { full: true })).toMatchObject({ removed: 5 })
    for (const id of [2, 500]) desk.remove(id)
    expect(await sync(desk, { at: minutesBefore(-23 * 60) })).toMatchObject({ removed: 0 })
    expect(await sync(desk, { at: minutesBefore(-25 * 60) })).toMatchObject({ removed: 2 })
    expect(await rows()).toHaveLength(693)
  })

  test('a look for what is gone that is cut off goes on where it stopped', async () => {
    const desk = listingDesk(many(1500), { api })
    const { sync, rows } = await mirrored()
    await sync(desk)
    for (const id of [5, 1400]) desk.remove(id)
    desk.breaksAfter(900)
    await expect(sync(desk, { full: true })).rejects.toThrow('the connection broke')
    desk.breaksAfter(Infinity)
    const asked = desk.given()
    await sync(desk, { full: true })
    expect(desk.given() - asked).toBeLessThan(1100)
    expect(await rows()).toHaveLength(1498)
  })

  test('a ticket that a run has passed over is taken by the next look at all of them', async () => {
    const desk = listingDesk(many(300), { api })
    const { sync, rows, held } = await mirrored()
    await sync(desk)
    await held((mirror) => mirror.step({ gone: [150, 300] }))
    await sync(desk, { full: true })
    expect(await rows()).toHaveLength(300)
  })
})

test('a list that is in no order is read to its end: nothing is missed', async () => {
  const tickets = many(300).toSorted((one, other) => (one.id % 7) - (other.id % 7))
  const desk = listingDesk(tickets, { api: 'legacy', inOrder: false })
  const { sync, rows } = await mirrored()
  desk.breaksAfter(200)
  await expect(sync(desk)).rejects.toThrow('the connection broke')
  desk.breaksAfter(Infinity)
  await sync(desk)
  desk.change(ticket({ id: 299, subject: 'Changed', updated: minutesBefore(-5) }))
  expect(await sync(desk)).toMatchObject({ added: 0, changed: 1 })
  expect(await rows()).toHaveLength(300)
})

test('a help desk without tickets has an empty mirror, and its first ticket is taken', async () => {
  const desk = listingDesk([], { api: 'legacy' })
  const { sync } = await mirrored()
  expect(await sync(desk)).toEqual({ added: 0, changed: 0, removed: 0 })
  desk.change(ticket({ id: 1 }))
  expect(await sync(desk)).toEqual({ added: 1, changed: 0, removed: 0 })
})

test('where the server counts, an equal count is enough once a day', async () => {
  const desk = listingDesk(many(700), { api: 'rt' })
  const { sync } = await mirrored()
  await sync(desk)
  const before = desk.requests()
  await sync(desk, { at: minutesBefore(-25 * 60) })
  // What was changed, which is nothing, the rows of the last minutes, and how many there are.
  expect(desk.requests() - before).toBe(3)
})

test('the tech groups of the account are those whose tickets its own list has', async () => {
  const tickets = many(60).map((one) => ({ ...one, group: one.id % 2 === 0 ? 'Network' : 'Printing' }))
  const desk = listingDesk(tickets, { api: 'legacy', own: ['Network', 'Archive'] })
  const { sync, held } = await mirrored()
  await sync(desk)
  expect(await held((mirror) => mirror.facts()?.ownGroups)).toEqual(['Network'])
})

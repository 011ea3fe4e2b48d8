import { expect, test } from 'vitest'
import { computer, signedInto } from '../support/computer.ts'
import { type Asked, faultyServer } from '../support/faulty-server.ts'
import { type ServedSandbox, serveSandbox } from '../support/served-sandbox.ts'

test('a read of 20 pages has each ticket exactly once although 50 are updated while it runs', async () => {
  const desk = computer()
  await desk.runs(['sandbox', 'seed', '--tickets', '2000'])
  const real = await serveSandbox(desk.env)
  const before = await allTickets(real)
  expect(before).toHaveLength(20)

  // From both ends, so that tickets move away from pages that are read and from pages that are still to come.
  const order = before.flat()
  const toUpdate = Array.from({ length: 50 }, (_, at) => order.at(at % 2 === 0 ? -1 - 20 * at : 20 * at))
  let updated = 0
  const server = await faultyServer(async (asked) => {
    const some = pageOf(asked) > 1 ? toUpdate.splice(0, 3) : []
    for (const id of some) {
      await real.asks(`Tickets/${id}`, { method: 'PUT', body: { room: `moved ${(updated += 1)}` } })
    }
    return 'none' as const
  }, real)

  const { code, stdout, stderr } = await desk
    .with({ ...signedInto(real), HELPDESK_SERVER: server.url })
    .runs(['queue', '--all', '-o', 'ndjson'])

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(updated).toBe(50)
  const read = stdout
    .trim()
    .split('\n')
    .map((line): number => JSON.parse(line).id)
  expect(inOrder(read)).toEqual(inOrder(order))
})

function pageOf({ target }: Asked): number {
  return Number(/Tickets\?.*\bpage=(\d+)/.exec(target)?.[1] ?? 0)
}

/** Ticket numbers page by page, in the server's order. */
async function allTickets(server: ServedSandbox): Promise<readonly (readonly number[])[]> {
  const pages: (readonly number[])[] = []
  for (;;) {
    const query = { qualifier: '(jobTicketId > 0)', page: String(pages.length + 1), limit: '100' }
    const rows = await server.asks('Tickets', { query })
    if (!Array.isArray(rows)) throw new Error('a page is no list')
    if (rows.length === 0) return pages
    pages.push(rows.map(({ id }: { id: number }) => id))
  }
}

function inOrder(ids: readonly number[]): readonly number[] {
  return ids.toSorted((one, other) => one - other)
}

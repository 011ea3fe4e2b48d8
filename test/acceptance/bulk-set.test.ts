import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { computer, signedInto, type Computer } from '../support/computer.ts'
import { faultyServer, type Asked, type FaultyServer } from '../support/faulty-server.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

const count = 1000

interface Bulk {
  readonly desk: Computer
  readonly server: FaultyServer
  /** Ids of the tickets, one a line. */
  readonly ids: string
}

/** A desk of 1,200 tickets behind a line on which every request is counted. */
async function bulkDesk(): Promise<Bulk> {
  const home = computer()
  await home.runs(['sandbox', 'seed', '--tickets', '1200', '--yes'])
  const real = await serveSandbox(home.env)
  const server = await faultyServer(() => 'none', real)
  const desk = home.with({ ...signedInto(real), HELPDESK_SERVER: server.url })
  const { stdout } = await desk.runs(['queue', '--all', '--limit', String(count), '-o', 'ids'])
  return { desk, server, ids: stdout }
}

const pages = (asked: readonly Asked[]): number =>
  asked.filter(({ target }) => /\/Tickets\?/.test(target)).length
const reads = (asked: readonly Asked[]): number =>
  asked.filter(({ method, target }) => method === 'GET' && /\/Tickets\/\d+\?/.test(target)).length
const writes = (asked: readonly Asked[]): number => asked.filter(({ method }) => method !== 'GET').length

test('a thousand tickets cost ten pages, and a write and a read each, at most six at once', async () => {
  const { desk, server, ids } = await bulkDesk()
  const before = server.asked.length
  const { code, stdout, stderr } = await desk.runs(['set', '-', 'room=B-12', '--yes', '-o', 'ndjson'], ids)
  const asked = server.asked.slice(before)

  expect(stderr).toBe('')
  expect(code).toBe(0)
  const results = stdout
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
  expect(results).toHaveLength(count)
  expect(pages(asked)).toBe(count / 100)
  expect(writes(asked)).toBe(count)
  expect(reads(asked)).toBe(count)
  expect(asked.filter(({ target }) => /TicketNotes?\b/.test(target))).toEqual([])
  expect(server.most()).toBeLessThanOrEqual(6)
})

test('with a note there are two writes for each, and still one read', async () => {
  const { desk, server, ids } = await bulkDesk()
  const some = ids.split('\n').slice(0, 250).join('\n')
  const before = server.asked.length
  const line = ['set', '-', 'room=B-13', '--note', 'Moved', '--no-mail', '--expect', '250', '-o', 'ids']
  const { code } = await desk.runs(line, some)
  const asked = server.asked.slice(before)

  expect(code).toBe(0)
  expect(pages(asked)).toBe(3)
  expect(writes(asked)).toBe(500)
  expect(reads(asked)).toBe(250)
})

test('how far it has come is shown on stderr only', async () => {
  const { desk, ids } = await bulkDesk()
  const file = join(desk.folder, 'out.txt')
  const range = ids.trim().split('\n').slice(0, 300).join(',')
  const person = desk.sits(['set', range, 'room=B-14', '--yes', '-o', 'ids'], { into: file })
  expect(await person.leaves()).toBe(0)
  expect(person.received()).toMatch(/\d+ of 300/)
  expect(readFileSync(file, 'utf8')).toBe(range.replaceAll(',', '\n') + '\n')
})

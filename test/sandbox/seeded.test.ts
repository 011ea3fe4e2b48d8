import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSandbox } from '#sandbox/index.ts'
import type { Sandbox } from '#sandbox/index.ts'

const ra = '/helpdesk/WebObjects/Helpdesk.woa/ra'
const stop = new AbortController()
let folder = ''
let sandbox: Sandbox
let url = ''
let closed: Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  sandbox = await openSandbox({ database: join(folder, 'desk.db'), now: '2026-10-05T12:00:00Z' })
  const served = await sandbox.serve({ port: 0, signal: stop.signal })
  url = served.url
  closed = served.closed
})

afterAll(async () => {
  stop.abort()
  await closed
  sandbox.close()
  rmSync(folder, { recursive: true })
})

const get = (path: string): Promise<{ status: number | undefined; value: unknown }> =>
  new Promise((resolve, reject) => {
    const sent = request(`${url}${ra}/${path}`, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        resolve({ status: response.statusCode, value: JSON.parse(Buffer.concat(pieces).toString('utf8')) }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })

test('over TCP a key from `keys` opens the queue of the seeded desk (§2, §3.1)', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const { status, value } = await get(`Tickets?qualifier=(jobTicketId%3E0)&limit=100&apiKey=${key}`)
  expect(status).toBe(200)
  expect(value).toHaveLength(100)
})

test('the same request in-process gives the same answer as over TCP', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  const over = await get(`Tickets/1001?apiKey=${key}`)
  const inside = await sandbox.handle({
    method: 'GET',
    url: `${url}${ra}/Tickets/1001?apiKey=${key}`,
    headers: {},
    body: null,
  })
  expect(JSON.parse(Buffer.from(inside.body).toString('utf8'))).toEqual(over.value)
})

test('every reference list of the seeded desk answers (§12)', async () => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  for (const list of [
    'StatusTypes',
    'PriorityTypes',
    'RequestTypes',
    'Locations',
    'Techs',
    'Departments',
    'Clients',
  ]) {
    const { status, value } = await get(`${list}?apiKey=${key}`)
    expect([list, status]).toEqual([list, 200])
    expect(value).not.toEqual([])
  }
})

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSandbox, seedSandbox, type Sandbox } from '#sandbox/index.ts'

const now = '2026-07-17T10:00:00Z'
const stop = new AbortController()
let folder = ''
let sandbox: Sandbox
let helpdesk = ''
let closed: Promise<void>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  const database = join(folder, 'desk.db')
  await seedSandbox({ database, tickets: 50, seed: 3, now })
  sandbox = await openSandbox({ database, now })
  const served = await sandbox.serve({ port: 0, signal: stop.signal })
  helpdesk = `${served.url}/helpdesk`
  closed = served.closed
})

afterAll(async () => {
  stop.abort()
  await closed
  sandbox.close()
  rmSync(folder, { recursive: true })
})

const ra = (resource: string): string => {
  const key = sandbox.keys().techs[0]?.apiKey ?? ''
  return `${helpdesk}/WebObjects/Helpdesk.woa/ra/${resource}?apiKey=${key}`
}

test('§10 a file that a web browser’s form sends comes down byte for byte under its ticket', async () => {
  const session = await fetch(ra('Session'))
  const { sessionKey } = Object(await session.json())
  const [cookie = ''] = session.headers.getSetCookie().map((set) => set.split(';')[0])
  const content = Uint8Array.from({ length: 100_000 }, (_, index) => (index * 31) % 256)
  const form = new FormData()
  form.append('comment', 'before the file')
  form.append('file', new Blob([content]), 'Übersicht "1".bin')

  const sent = await fetch(`${helpdesk}/attachment/upload?type=jobTicket&entityId=1003&returnFields=id`, {
    method: 'POST',
    headers: { cookie: `${cookie}; wosid=${sessionKey}` },
    body: form,
  })
  expect(sent.status).toBe(200)
  const { id } = Object(await sent.json())
  const ticket = Object(await (await fetch(ra('Tickets/1003'))).json())
  expect(ticket).toMatchObject({
    lastUpdated: now,
    attachments: expect.arrayContaining([
      {
        id,
        type: 'TicketAttachment',
        fileName: 'Übersicht "1".bin',
        sizeString: '97.66 KB',
        uploadDateUtc: now,
      },
    ]),
  })

  const received = await fetch(ra(`TicketAttachments/${id}`))
  expect(received.headers.get('content-disposition')).toBe(
    `inline; filename="_bersicht _1_.bin"; filename*=UTF-8''%C3%9Cbersicht%20%221%22.bin`,
  )
  expect(Buffer.from(await received.arrayBuffer()).equals(content)).toBe(true)
})

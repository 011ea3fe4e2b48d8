import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { revealTarget } from '#http/address.ts'
import type { Transport } from '#http/transport.ts'
import { openSandbox, seedSandbox, type Sandbox, type ServedApi } from '#sandbox/index.ts'

export interface OpenedSandbox {
  readonly sandbox: Sandbox
  readonly transport: Transport
  /** The key of its first technician. */
  readonly apiKey: string
  /** Asks the server's API as that technician, without the client, and gives the JSON of its answer. */
  asks(path: string, question?: Question): Promise<unknown>
  close(): Promise<void>
}

interface Question {
  /** GET when left out. */
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly body?: unknown
}

/** A seeded sandbox in a folder of its own, reached without a port. */
export function openedSandbox(...quirks: readonly string[]): Promise<OpenedSandbox> {
  return sandboxWith({ tickets: 240, quirks })
}

interface Filling {
  readonly tickets: number
  readonly quirks?: readonly string[]
  /** The legacy one when left out; it is the one that `asks` asks. */
  readonly api?: Exclude<ServedApi, 'nextgen'>
}

/** The same with another number of tickets, counting the deleted ones. */
export async function sandboxWith({ tickets, quirks = [], api = 'legacy' }: Filling): Promise<OpenedSandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-whd-'))
  const database = join(folder, 'sandbox.db')
  const now = '2026-10-01T16:00:00Z'
  await seedSandbox({ database, tickets, seed: 1, now })
  const sandbox = await openSandbox({ database, now, quirks, api })
  const transport: Transport = ({ method, address, headers, body }) =>
    sandbox.handle({
      method,
      url: revealTarget(address),
      headers: { host: new URL(address.origin.text).host, ...headers },
      body: body ?? null,
    })
  const apiKey = sandbox.keys().techs[0]?.apiKey ?? ''
  return {
    sandbox,
    transport,
    apiKey,
    async asks(path, { method = 'GET', body } = {}) {
      const answer = await sandbox.handle({
        method,
        url: `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}${path.includes('?') ? '&' : '?'}apiKey=${apiKey}`,
        headers: { host: 'localhost' },
        body: body === undefined ? null : Buffer.from(JSON.stringify(body)),
      })
      const text = new TextDecoder().decode(answer.body)
      if (answer.status > 299) throw new Error(`${path} was answered with ${answer.status}: ${text}`)
      return JSON.parse(text)
    },
    async close() {
      sandbox.close()
      await rm(folder, { recursive: true })
    },
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { revealTarget } from '#http/address.ts'
import type { Transport } from '#http/transport.ts'
import { openSandbox, type Sandbox } from '#sandbox/index.ts'

export interface OpenedSandbox {
  readonly sandbox: Sandbox
  readonly transport: Transport
  close(): Promise<void>
}

/** A seeded sandbox in a folder of its own, reached without a port. */
export async function openedSandbox(...quirks: readonly string[]): Promise<OpenedSandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'helpdesk-whd-'))
  const sandbox = await openSandbox({
    database: join(folder, 'sandbox.db'),
    now: '2026-10-01T16:00:00Z',
    quirks,
  })
  const transport: Transport = ({ method, address, headers, body }) =>
    sandbox.handle({
      method,
      url: revealTarget(address),
      headers: { host: new URL(address.origin.text).host, ...headers },
      body: body ?? null,
    })
  return {
    sandbox,
    transport,
    async close() {
      sandbox.close()
      await rm(folder, { recursive: true })
    },
  }
}

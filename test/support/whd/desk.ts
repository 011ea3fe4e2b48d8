import { stateOf } from '#desk/standing/state.ts'
import type { Transport } from '#http/transport.ts'
import type { LookupCache } from '#remote/keep.ts'
import type { SessionStore, WebHelpDeskOptions } from '#whd/options.ts'
import { parseServerRoot } from '#whd/server-root.ts'
import { createLegacyHelpDesk } from '#whd/legacy/help-desk.ts'
import type { RemoteDesk } from '#remote/remote-desk.ts'

export const now = new Date('2026-10-01T16:00:00Z')

/** A client of a server that is played by the transport, signed in with a key. */
export function deskOf(transport: Transport, more: Partial<WebHelpDeskOptions> = {}): RemoteDesk {
  return createLegacyHelpDesk({
    transport,
    root: parseServerRoot('https://helpdesk.example.org'),
    credentials: { mode: 'key', apiKey: 'Qm3vN8xR2tLw7KpZ4sYb' },
    states: (statusName) => stateOf({ states: {} }, statusName),
    cache: memoryCache(),
    sessions: memorySessions(),
    clock: { now: () => now },
    ...more,
  })
}

export function memoryCache(kept = new Map<string, unknown>()): LookupCache {
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: async (key, value) => void kept.set(key, structuredClone(value)),
  }
}

export function memorySessions(stored: unknown = null): SessionStore {
  let held = stored
  return {
    read: () => Promise.resolve(held),
    write: async (session) => void (held = structuredClone(session)),
    remove: async () => void (held = null),
  }
}

/** All rows of a stream. */
export async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const taken: Row[] = []
  for await (const row of rows) taken.push(row)
  return taken
}

import { clockAt, isoTime } from './clock.ts'
import { connect } from './database/open.ts'
import { dispatch } from './dispatch.ts'
import type { SandboxRequest } from './dispatch.ts'
import { parseQuirks } from './quirks.ts'
import { routes } from './routes.ts'
import { seedWhenMissing } from './seed/index.ts'
import { listen } from './serve.ts'
import { keysOf } from './signin/keys.ts'
import type { SandboxKeys } from './signin/keys.ts'
import type { SandboxResponse } from './wire/respond.ts'
import { closeUnanswered } from './workflow/auto-close.ts'

export { SandboxUnavailable } from './database/open.ts'
export { quirkNames } from './quirks.ts'
export { seedSandbox } from './seed/index.ts'
export type { SandboxKeys, SandboxRequest, SandboxResponse }

/** Where a sandbox lives and how it behaves. */
export interface SandboxOptions {
  /** A file; made and filled with 240 tickets when it is missing. */
  readonly database: string
  /** ISO time at which the clock stands still; left out, it runs. */
  readonly now?: string
  /** `NAME` or `NAME=NUMBER`, names as in `quirkNames`. */
  readonly quirks?: readonly string[]
}

/** A mail that would have been sent. */
export interface SandboxMail {
  readonly id: number
  /** ISO time. */
  readonly at: string
  readonly to: string
  readonly subject: string
  readonly body: string
  readonly ticket: number | null
}

/** A help desk in a box: answers requests in-process or over HTTP, the same way. */
export interface Sandbox {
  /** Rejects only when the quirk `dropResponseAfterSave` swallows the answer. */
  handle(request: SandboxRequest): Promise<SandboxResponse>
  /** Listens on 127.0.0.1 until the signal; port 0 takes a free one. */
  serve(options: { port: number; signal: AbortSignal }): Promise<{ url: string; closed: Promise<void> }>
  keys(): SandboxKeys
  mail(): readonly SandboxMail[]
  close(): void
}

class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
  readonly code = 'ECONNRESET'
}

/** Opens a sandbox. Throws SandboxUnavailable when its database package is absent, RangeError for an unknown quirk or time. */
export const openSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const quirks = parseQuirks(options.quirks ?? [])
  const clock = clockAt(options.now)
  const now = options.now === undefined ? {} : { now: options.now }
  await seedWhenMissing({ database: options.database, tickets: 240, seed: 1, ...now })
  const db = connect(options.database)
  let swept = -Infinity
  const sweep = (): void => {
    const now = clock.now()
    if (now - swept < 60) return
    swept = now
    closeUnanswered(db, now)
  }
  let toDrop = quirks.value('dropResponseAfterSave')
  const handle = async (request: SandboxRequest): Promise<SandboxResponse> => {
    const latency = quirks.value('latencyMs')
    if (latency > 0) await clock.pause(latency)
    const response = dispatch(request, { db, clock, quirks, routes, before: sweep })
    if (response.status === 201 && toDrop > 0) {
      toDrop -= 1
      throw new LostAnswer('The connection was lost after the server had saved.')
    }
    return response
  }
  return {
    handle,
    serve: (listening) => listen(handle, listening),
    keys: () => keysOf(db),
    mail: () =>
      db
        .all<Omit<SandboxMail, 'at'> & { at: number }>(
          'select id, at, recipient as "to", subject, body, ticket_id as ticket from mail order by id',
        )
        .map((mail) => ({ ...mail, at: isoTime(mail.at) })),
    close: () => db.close(),
  }
}

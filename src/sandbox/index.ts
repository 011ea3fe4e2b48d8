import { clockAt, isoTime } from './clock.ts'
import { connect, createTokens } from './database/open.ts'
import { dialectOf } from './dialect.ts'
import { dialectsOf } from './dialects.ts'
import type { ServedApi } from './dialects.ts'
import { dispatch } from './dispatch.ts'
import { faultsOf } from './faults/draw.ts'
import { outcomeOf } from './faults/outcome.ts'
import type { Outcome } from './faults/outcome.ts'
import type { FaultRule } from './faults/rule.ts'
import { parseQuirks } from './quirks.ts'
import { seedWhenMissing } from './seed/index.ts'
import { listen } from './serve.ts'
import type { Listening } from './serve.ts'
import { keysOf } from './signin/keys.ts'
import type { SandboxKeys } from './signin/keys.ts'
import type { SandboxRequest } from './wire/incoming.ts'
import { joined } from './wire/outgoing.ts'
import type { SandboxResponse } from './wire/response.ts'
import { closeUnanswered } from './workflow/auto-close.ts'

export { SandboxUnavailable } from './database/open.ts'
export { quirkNames } from './quirks.ts'
export { seedSandbox } from './seed/index.ts'
export type { ServedApi, SandboxKeys, SandboxRequest, SandboxResponse }

/** Where a sandbox lives and how it behaves. */
export interface SandboxOptions {
  /** A file; made and filled with 240 tickets when it is missing. */
  readonly database: string
  /** ISO time at which the clock stands still; left out, it runs. */
  readonly now?: string
  /** The legacy one when left out. */
  readonly api?: ServedApi
  /** `NAME` or `NAME=NUMBER`, names as in `quirkNames`. */
  readonly quirks?: readonly string[]
  /** `KIND[:METHOD PATH][:key=value,…]`, as docs/sandbox.md lists them. */
  readonly faults?: readonly string[]
  /** Makes faults by chance the same again; one is drawn when it is left out. */
  readonly faultSeed?: number
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
  /** Null when nothing is to go wrong. */
  readonly faultSeed: number | null
  /** Rejects only when a fault or the quirk `dropResponseAfterSave` swallows the answer; nothing stalls in-process, it is lost at once. */
  handle(request: SandboxRequest): Promise<SandboxResponse>
  /** Listens on 127.0.0.1 until the signal; port 0 takes a free one. */
  serve(options: Listening): Promise<{ url: string; closed: Promise<void> }>
  keys(): SandboxKeys
  mail(): readonly SandboxMail[]
  close(): void
}

class LostAnswer extends Error {
  override readonly name = 'LostAnswer'
  readonly code = 'ECONNRESET'
}

/** Opens a sandbox. Throws SandboxUnavailable when its database package is absent, RangeError for an unknown quirk, fault or time. */
export const openSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const { api = 'legacy' } = options
  const dialects = dialectsOf[api]
  const quirks = parseQuirks(options.quirks ?? [])
  const faults = faultsOf(options.faults ?? [], options.faultSeed)
  const clock = clockAt(options.now)
  const now = options.now === undefined ? {} : { now: options.now }
  await seedWhenMissing({ database: options.database, tickets: 240, seed: 1, ...now })
  const db = connect(options.database)
  if (api !== 'legacy') createTokens(db)
  let swept = -Infinity
  const sweep = (): void => {
    const now = clock.now()
    if (now - swept < 60) return
    swept = now
    closeUnanswered({ db, now, links: dialects[0].links('http://localhost'), byTech: null })
  }
  let toDrop = quirks.value('dropResponseAfterSave')
  const work = (request: SandboxRequest): SandboxResponse =>
    dispatch(request, { db, clock, quirks, dialects, before: sweep })
  const answer = async (
    request: SandboxRequest,
    rule: FaultRule | null,
    signal?: AbortSignal,
  ): Promise<Outcome> => {
    const latency = quirks.value('latencyMs')
    if (latency > 0) await clock.pause(latency, signal)
    const { dialect } = dialectOf(dialects, request.url)
    const outcome = await outcomeOf(request, rule, { db, clock, dialect, work, signal })
    const { ending, saved } = outcome
    const isCreated = ending.how === 'whole' && ending.outgoing.status === 201
    if (!isCreated || toDrop <= 0) return outcome
    toDrop -= 1
    return { ending: { how: 'cut' }, saved }
  }
  const handle = async (request: SandboxRequest): Promise<SandboxResponse> => {
    if (faults.ofConnection()) throw new LostAnswer('The connection was not accepted.')
    const { ending } = await answer(request, faults.ofRequest(request))
    if (ending.how !== 'whole') throw new LostAnswer('The connection was lost before the answer was there.')
    if (ending.late > 0) await clock.pause(ending.late)
    return joined(ending.outgoing)
  }
  return {
    faultSeed: faults.seed,
    handle,
    serve: (listening) => listen({ clock, faults, answer }, listening),
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

import type { State } from '#desk/ticket.ts'
import type { Transport } from '#http/transport.ts'
import type { LookupCache } from '#remote/keep.ts'

import type { ServerRoot } from './server-root.ts'

/** How this account proves who it is (field guide §3.1). */
export type Credentials = DirectCredentials | SessionCredentials

/** Credentials that every request carries. */
export type DirectCredentials =
  | { readonly mode: 'key'; readonly apiKey: string }
  | { readonly mode: 'app-key'; readonly apiKey: string; readonly username: string }
  | { readonly mode: 'password'; readonly username: string; readonly password: string }

/** Requests carry a session; it is opened, and opened again when it has ended, with other credentials. */
export interface SessionCredentials {
  readonly mode: 'session'
  readonly opening: DirectCredentials
}

/** A session on the server, kept between runs. */
export interface ServerSession {
  readonly key: string
  readonly cookies: readonly { readonly name: string; readonly value: string }[]
  /** Above 0 on hosted servers, where it is part of every path. */
  readonly instanceId: number
  readonly techId: number | null
}

/** Keeps the session of one profile; what `read` returns may be anything and is checked. */
export interface SessionStore {
  read(): Promise<unknown>
  write(session: unknown): Promise<void>
  remove(): Promise<void>
}

interface Clock {
  now(): Date
}

/** How an account signs in, and what with once that is needed: a token or session that was kept needs no secret. */
export interface LateCredentials {
  readonly auth: Credentials['mode']
  readonly username: string | null
  readonly ask: () => Promise<DirectCredentials>
}

export interface WebHelpDeskOptions {
  readonly transport: Transport
  readonly root: ServerRoot
  readonly credentials: Credentials
  /** The state that the site gives to a status name. */
  readonly states: (statusName: string) => State
  readonly cache: LookupCache
  readonly sessions: SessionStore
  readonly clock: Clock
  /** Aborted when the person or the system ends the program. */
  readonly signal?: AbortSignal | undefined
}

export interface NextgenOptions extends Omit<WebHelpDeskOptions, 'credentials'> {
  readonly credentials: LateCredentials
}

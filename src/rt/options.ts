import type { State } from '#desk/ticket.ts'
import type { Transport } from '#http/transport.ts'
import type { LookupCache } from '#remote/keep.ts'

import type { ServerRoot } from './server-root.ts'

/** How this account proves who it is: with a token, or with a user name and its password. */
export type Credentials =
  | { readonly mode: 'key'; readonly apiKey: string }
  | { readonly mode: 'password'; readonly username: string; readonly password: string }

interface Clock {
  now(): Date
}

export interface RequestTrackerOptions {
  readonly transport: Transport
  readonly root: ServerRoot
  readonly credentials: Credentials
  /** The state that the site gives to a status name. */
  readonly states: (statusName: string) => State
  readonly cache: LookupCache
  readonly clock: Clock
  /** Aborted when the person or the system ends the program. */
  readonly signal?: AbortSignal | undefined
}

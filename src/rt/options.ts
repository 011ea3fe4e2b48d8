import type { State } from '#desk/ticket.ts'
import type { Transport } from '#http/transport.ts'

import type { ServerRoot } from './server-root.ts'

/** How this account proves who it is: with a token, or with a user name and its password. */
export type Credentials =
  | { readonly mode: 'key'; readonly apiKey: string }
  | { readonly mode: 'password'; readonly username: string; readonly password: string }

/** Keeps values on disk for 10 minutes; what it returns may be anything and is checked. */
interface LookupCache {
  read(key: string): Promise<unknown>
  /** The same, however old: for when the server cannot be reached. Left out where something may be written by it. */
  readOld?(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<void>
}

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

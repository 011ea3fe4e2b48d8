import type { Answer } from './answer.ts'
import type { Database } from './database/database.ts'
import type { Quirks } from './quirks.ts'
import type { Refusal } from './refusal.ts'
import type { Asked, Caller, Links, Route } from './route.ts'
import type { SandboxRequest } from './wire/incoming.ts'
import type { SandboxResponse } from './wire/response.ts'

/** Where a request goes: to a REST resource or to something outside of that part. */
export interface Address {
  readonly under: Route['under']
  /** Decoded, without empty ones. */
  readonly segments: readonly string[]
  readonly format: 'json' | 'xml'
  readonly query: URLSearchParams
}

/** What a sign-in is made from. */
export interface SignIn {
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  /** Unix seconds. */
  readonly now: number
}

/** One way to talk with the help desk over HTTP: addresses, sign-in, words of the query, form of the answers. */
export interface Dialect {
  /** The header `Server`. */
  readonly server: string
  readonly routes: readonly Route[]
  /** Null for what is none of this dialect's. */
  address(url: string): Address | null
  /** `nobody` when no credentials came; throws a 401 Refusal for wrong ones. */
  callerOf(db: Database, signIn: SignIn): Caller
  /** Ends the sign-in that a request came with, if that can be ended. */
  forget(db: Database, request: SandboxRequest): void
  asked(query: URLSearchParams): Asked
  links(origin: string): Links
  refused(refusal: Refusal, quirks: Quirks): Answer
  respond(answer: Answer, address: Address | null): SandboxResponse
}

/** What is served; a target that is nobody's is refused by the first. */
export type Dialects = readonly [Dialect, ...Dialect[]]

/** The dialect that a target is of, and how it reads it. */
export const dialectOf = (
  dialects: Dialects,
  url: string,
): { readonly dialect: Dialect; readonly address: Address | null } => {
  for (const dialect of dialects) {
    const address = dialect.address(url)
    if (address !== null) return { dialect, address }
  }
  return { dialect: dialects[0], address: null }
}

import type { Answer } from './answer.ts'
import type { Database } from './database/database.ts'
import type { PageAsked } from './paging.ts'
import type { Quirks } from './quirks.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** Who asks. `application`: signed in with the application key; `session`: the session's key, when one was used. */
export type Caller =
  | {
      readonly kind: 'tech'
      readonly id: number
      readonly application: boolean
      readonly session: string | null
    }
  | { readonly kind: 'client'; readonly id: number; readonly session: string | null }
  | { readonly kind: 'nobody' }

/** One request, as a route sees it. */
export interface Call {
  readonly method: Method
  /** The named parts of the pattern, decoded: `Tickets/:id` gives `{ id: '1042' }`. */
  readonly parts: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  readonly caller: Caller
  /** Unix seconds. */
  readonly now: number
  readonly db: Database
  readonly quirks: Quirks
  /** Scheme, host and port under which the caller knows this server. */
  readonly origin: string
  readonly links: Links
  readonly asked: Asked
  /** The body as JSON whatever its content type (field guide §2.3); throws a 400 Refusal when it is no object. */
  json(): JsonObject
}

/** Where people find things in a browser. */
export interface Links {
  ticket(id: number): string
  /** The yes or the no of a mail. */
  answer(token: string, word: 'yes' | 'no'): string
}

/** How much is asked for, in whichever words the dialect has for it. */
export interface Asked {
  readonly isLong: boolean
  /** The page, of so many rows at most. Throws a Refusal when there can be no such page. */
  page(cap: number): PageAsked
}

/** A JSON object that came in. */
export type JsonObject = { readonly [key: string]: unknown }

/** What an address answers, by method. */
export type Methods = Readonly<Partial<Record<Method, (call: Call) => Answer>>>

/** What can be done with a kind of thing: with its list, and with one of them by `:id`. */
export interface Resource {
  readonly list: Methods
  readonly item: Methods
}

/**
 * One address and what it answers.
 * `under` is `ra` (the REST part; `:id` matches one segment) or `outside` (exact; for uploads and web pages).
 * `callers`: `tech` refuses requesters with 403; `client` refuses techs; `both`; `everyone` needs no sign-in and always sees
 * the caller `nobody`; such a route may look for itself who asks.
 */
export interface Route {
  readonly under: 'ra' | 'outside'
  readonly pattern: string
  readonly callers: 'tech' | 'client' | 'both' | 'everyone'
  readonly methods: Methods
}

import type { Answer } from './answer.ts'
import type { Database } from './database/database.ts'
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
  /** The body as JSON whatever its content type (field guide §2.3); throws a 400 Refusal when it is no object. */
  json(): JsonObject
}

/** A JSON object that came in. */
export type JsonObject = { readonly [key: string]: unknown }

/**
 * One address and what it answers.
 * `under` is `ra` (the REST part; `:id` matches one segment, singular names, `.json`, `.xml` and a trailing slash are taken off before)
 * or `helpdesk` (below `/helpdesk/`, exact; for uploads and web pages).
 * `callers`: `tech` refuses requesters with 403; `client` refuses techs; `both`; `everyone` needs no sign-in and always sees
 * the caller `nobody`; such a route may look for itself with `callerOf` or `sessionOfCookies` of signin/.
 */
export interface Route {
  readonly under: 'ra' | 'helpdesk'
  readonly pattern: string
  readonly callers: 'tech' | 'client' | 'both' | 'everyone'
  readonly methods: Readonly<Partial<Record<Method, (call: Call) => Answer>>>
}

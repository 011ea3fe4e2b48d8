import { UsageError } from '#errors.ts'
import type { Parameter } from '#http/address.ts'

import type { Call } from './call.ts'

/** A request as a person types it for `helpdesk api`. */
export interface RawRequest {
  readonly method: Call['method']
  /** Below the API's base (`Tickets/1042?style=details`), or from the root of the same server (`/helpdesk/…`). */
  readonly path: string
  readonly query?: readonly Parameter[]
  readonly body?: Uint8Array | undefined
  /** Of the body; JSON when left out. */
  readonly contentType?: string | undefined
}

/** What is said of a kind of server when the request cannot be sent. */
export interface RawRules {
  /** Parameters that carry credentials, in lower case. */
  readonly credentials: ReadonlySet<string>
  /** Paths as they are typed: `Tickets/1042 or StatusTypes`. */
  readonly like: string
}

/** The request as a call, for this account's credentials to be added. Throws UsageError for a path that leaves the server. */
export function rawCall(request: RawRequest, { credentials, like }: RawRules): Call {
  const { path, query } = splitPath(request.path, like)
  const all = [...query, ...(request.query ?? [])]
  const secret = all.find(([name]) => credentials.has(name.toLowerCase()))
  if (secret !== undefined) {
    throw new UsageError(`The request carries its credentials by itself; leave out ${secret[0]}.`, {
      hint: 'Another account is another profile: helpdesk login --profile NAME',
    })
  }
  const { method, body, contentType = 'application/json' } = request
  const headers = body === undefined ? {} : { 'content-type': contentType }
  return { method, path, query: all, body, headers }
}

function splitPath(typed: string, like: string): { path: string; query: readonly Parameter[] } {
  const leaves =
    /^([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(typed) || /(^|\/)\.\.?(\/|\?|$)|\\|[\s\p{Cc}\p{Cs}]/u.test(typed)
  if (leaves || typed === '') {
    // Not quoted back: a whole address pasted here may hold a key.
    throw new UsageError('That is not a path on the help desk.', { hint: `Write it like ${like}.` })
  }
  const [before = '', ...after] = typed.replace(/#.*$/, '').split('?')
  return { path: encodePath(before), query: [...new URLSearchParams(after.join('?'))] }
}

// What is encoded already stays; what a path may not hold is encoded.
function encodePath(path: string): string {
  return encodeURI(path).replaceAll(/%25([\da-f]{2})/gi, '%$1')
}

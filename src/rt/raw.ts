import { UsageError } from '#errors.ts'
import type { Parameter } from '#http/address.ts'
import type { HttpResponse } from '#http/transport.ts'

import type { Call } from './connection/call.ts'
import type { Connection } from './connection/connection.ts'

/** A request as a person types it for `helpdesk api`. */
export interface RawRequest {
  readonly method: Call['method']
  /** Below the API's base (`ticket/1042`), or from the root of the same server (`/REST/2.0/…`). */
  readonly path: string
  readonly query?: readonly Parameter[]
  readonly body?: Uint8Array | undefined
  /** Of the body; JSON when left out. */
  readonly contentType?: string | undefined
  readonly signal?: AbortSignal | undefined
}

const credentials = new Set(['token', 'user', 'pass', 'password', 'authorization'])

/** Sends it with this account's credentials; the answer comes back whatever its status. Throws UsageError for a path that leaves the server. */
export function sendRaw(connection: Connection, request: RawRequest): Promise<HttpResponse> {
  const { path, query } = splitPath(request.path)
  const all = [...query, ...(request.query ?? [])]
  const secret = all.find(([name]) => credentials.has(name.toLowerCase()))
  if (secret !== undefined) {
    throw new UsageError(`The request carries its credentials by itself; leave out ${secret[0]}.`, {
      hint: 'Another account is another profile: helpdesk login --profile NAME',
    })
  }
  const { method, body, signal, contentType = 'application/json' } = request
  const headers = body === undefined ? {} : { 'content-type': contentType }
  return connection.send({ method, path, query: all, body, headers, signal })
}

function splitPath(typed: string): { path: string; query: readonly Parameter[] } {
  const leaves =
    /^([a-z][a-z0-9+.-]*:|\/\/|\\)/i.test(typed) || /(^|\/)\.\.?(\/|\?|$)|\\|[\s\p{Cc}\p{Cs}]/u.test(typed)
  if (leaves || typed === '') {
    // Not quoted back: a whole address pasted here may hold a token.
    throw new UsageError('That is not a path on the help desk.', {
      hint: 'Write it like ticket/1042 or queues/all.',
    })
  }
  const [before = '', ...after] = typed.replace(/#.*$/, '').split('?')
  return {
    path: encodeURI(before).replaceAll(/%25([\da-f]{2})/gi, '%$1'),
    query: [...new URLSearchParams(after.join('?'))],
  }
}

import type { Parameter } from '#http/address.ts'

/** One request to an API, free of credentials. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the API's base, encoded; where the server allows it, or from the root of the server. */
  readonly path: string
  readonly query?: readonly Parameter[] | undefined
  readonly body?: Uint8Array | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** In place of the connection's own, which it has to follow. */
  readonly signal?: AbortSignal | undefined
  /** In bytes, for an answer that may be longer than usual. */
  readonly largest?: number | undefined
  /** The one thing asked for or changed, as an error names it: `Ticket 1042`. */
  readonly about?: string | undefined
}

/** A body that the server reads as JSON. */
export function jsonBody(value: unknown): Required<Pick<Call, 'body' | 'headers'>> {
  return {
    body: Buffer.from(JSON.stringify(value)),
    headers: { 'content-type': 'application/json' },
  }
}

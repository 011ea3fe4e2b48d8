import type { Parameter } from '#http/address.ts'

/** One request to the API, free of credentials. */
export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the API's base, encoded: `Tickets/1042`. */
  readonly path: string
  readonly query?: readonly Parameter[] | undefined
  readonly body?: Uint8Array | undefined
  readonly headers?: Readonly<Record<string, string>> | undefined
  readonly signal?: AbortSignal | undefined
  /** In bytes, for an answer that may be longer than usual. */
  readonly largest?: number | undefined
  /** What to send in its place when a refusal with these words says that the server wants it spelled otherwise. */
  readonly instead?: ((words: string) => Call | null) | undefined
  /** Where the method does not tell: a GET that changes something, as moving a ticket to another level does (field guide §8.8), or a POST that changes nothing. */
  readonly changes?: boolean | undefined
  /** The one thing asked for or changed, as an error names it: `Ticket 1042`. */
  readonly about?: string | undefined
}

/** A body that the server reads as JSON. */
export function jsonBody(value: unknown): Pick<Call, 'body' | 'headers'> {
  return {
    body: new TextEncoder().encode(JSON.stringify(value)),
    headers: { 'content-type': 'application/json' },
  }
}

export function isWrite({ method, changes }: Pick<Call, 'method' | 'changes'>): boolean {
  return changes ?? method !== 'GET'
}

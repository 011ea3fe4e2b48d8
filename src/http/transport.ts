import type { Address } from './address.ts'

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly address: Address
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array | undefined
  readonly signal?: AbortSignal | undefined
  /** In bytes: a longer answer is refused; left out, the transport's own limit holds. */
  readonly largest?: number | undefined
  /** Where the method does not tell: what changes something is never sent again by itself. */
  readonly changes?: boolean | undefined
}

export interface HttpResponse {
  readonly status: number
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Uint8Array
  /** What was tried, when once was not enough: `4 tries in 12 s`. */
  readonly tried?: string | undefined
  /** How long the server asks to be left alone, in milliseconds, where it was still busy at the last try. */
  readonly pause?: number | undefined
}

/**
 * Carries one request. Throws UnreachableError when nothing can have reached the server, and
 * LostAnswerError when it was sent and no whole answer came.
 */
export type Transport = (request: HttpRequest) => Promise<HttpResponse>

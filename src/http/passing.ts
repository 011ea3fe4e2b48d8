import { UnreachableError } from '#errors.ts'

import { LostAnswerError } from './lost-answer.ts'
import type { HttpRequest, HttpResponse } from './transport.ts'

const statuses: ReadonlySet<number> = new Set([429, 502, 503, 504])

const faults: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
])

/** Sent twice it does no more than sent once. */
export function isRead({ method, changes }: HttpRequest): boolean {
  return !(changes ?? method !== 'GET')
}

/** What the server answers while it is busy or starts again. */
export function isBusy({ status }: HttpResponse): boolean {
  return statuses.has(status)
}

/** A fault of the connection that may be over in a moment. Nobody waits twice for a server that went silent. */
export function isPassing(error: unknown): boolean {
  if (error instanceof LostAnswerError) return error.loss === 'reset' || error.loss === 'cut'
  if (!(error instanceof UnreachableError)) return false
  const { cause } = error
  return cause instanceof Error && 'code' in cause && faults.has(String(cause.code))
}

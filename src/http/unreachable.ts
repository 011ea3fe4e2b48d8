import { UnreachableError } from '#errors.ts'

import type { Origin } from './origin.ts'
import { tlsProblems } from './tls/problems.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut before anything was sent',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'it did not answer in time',
}

/** Nothing of the request can have reached the server; says why in plain words. */
export function unreachable(origin: Pick<Origin, 'text'>, cause: unknown): UnreachableError {
  const code = codeOf(cause)
  const { why, hint } = Object.hasOwn(tlsProblems, code)
    ? (tlsProblems[code] ?? unnamed(code))
    : unnamed(code)
  return new UnreachableError(`Cannot reach ${origin.text}: ${why}.`, { hint, cause })
}

function unnamed(code: string): { readonly why: string; readonly hint?: string } {
  const reason = Object.hasOwn(reasons, code) ? reasons[code] : undefined
  return { why: reason ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`) }
}

/** Where several addresses of a host were tried, Node gives the whole failure the code of the first. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

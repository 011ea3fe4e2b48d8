import { UnreachableError } from '#errors.ts'

import type { Origin } from './origin.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name could not be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut before anything was sent',
  EHOSTUNREACH: 'there is no way to it',
  ENETUNREACH: 'there is no network',
  ETIMEDOUT: 'it did not answer in time',
  EPROTO: 'it does not speak https here',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak https here',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not known here',
}

/** Nothing of the request can have reached the server; says why in plain words. */
export function unreachable(origin: Origin, cause: unknown): UnreachableError {
  const code = codeOf(cause)
  const reason = reasons[code] ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`)
  return new UnreachableError(`Cannot reach ${origin.text}: ${reason}.`, { cause })
}

function codeOf(cause: unknown): string {
  // Happy Eyeballs reports one failure per address tried.
  const [first]: readonly unknown[] = cause instanceof AggregateError ? cause.errors : []
  if (first !== undefined) return codeOf(first)
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

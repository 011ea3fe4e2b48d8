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
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak https here',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'it offers only encryption that is too old',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'it offers only encryption that is too old',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that is not known here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that is not known here',
}

const ownAuthority = 'Where it is your own authority: helpdesk login --ca-file FILE'

const hints: Readonly<Record<string, string>> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'Write the server as its certificate names it.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Where that is intended, trust it: helpdesk login --ca-file FILE',
  SELF_SIGNED_CERT_IN_CHAIN: ownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: ownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ownAuthority,
}

/** Nothing of the request can have reached the server; says why in plain words. */
export function unreachable(origin: Origin, cause: unknown): UnreachableError {
  const code = codeOf(cause)
  const reason = reasons[code] ?? (code === '' ? 'the connection failed' : `the connection failed (${code})`)
  return new UnreachableError(`Cannot reach ${origin.text}: ${reason}.`, { hint: hints[code], cause })
}

/** Where several addresses of a host were tried, Node gives the whole failure the code of the first. */
function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
}

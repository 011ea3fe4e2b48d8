/** The certificate was made by an authority that those asked do not know; others may. */
const issuerUnknown: ReadonlySet<string> = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
])

export function isIssuerUnknown(code: string): boolean {
  return issuerUnknown.has(code)
}

interface Problem {
  readonly why: string
  readonly hint?: string
}

const unknown: Problem = {
  why: 'its certificate comes from an authority that is not known here',
  hint: 'Where it is your own authority: helpdesk login --ca-file FILE. To trust this one certificate: helpdesk login --pin FINGERPRINT',
}
const old: Problem = {
  why: 'it offers only encryption that is too old',
  hint: 'It has to offer TLS 1.2 or newer; whoever runs it can switch that on.',
}
const noTls: Problem = {
  why: 'it does not speak https here',
  hint: 'Check the port; or where the server has no https: helpdesk login --insecure-http',
}
const clientWanted: Problem = {
  why: 'it wants a certificate of yours',
  hint: 'Give it: helpdesk login --client-cert FILE --client-key FILE',
}
const clientRefused: Problem = {
  why: 'it does not take your certificate',
  hint: 'Give another one: helpdesk login --client-cert FILE --client-key FILE',
}

/** What keeps an encrypted connection from standing, by the code of Node or OpenSSL. */
export const tlsProblems: Readonly<Record<string, Problem>> = {
  EPROTO: noTls,
  ERR_SSL_WRONG_VERSION_NUMBER: noTls,
  ERR_SSL_PACKET_LENGTH_TOO_LONG: noTls,
  ERR_SSL_HTTP_REQUEST: noTls,
  ERR_SSL_UNSUPPORTED_PROTOCOL: old,
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: old,
  CERT_HAS_EXPIRED: {
    why: 'its certificate has expired',
    hint: 'Whoever runs the server has to renew it; check the date of this computer, too.',
  },
  CERT_NOT_YET_VALID: {
    why: 'its certificate is not valid yet',
    hint: 'Check the date of this computer.',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    why: 'its certificate is for another name',
    hint: 'Write the server as its certificate names it.',
  },
  PIN_DIFFERS: {
    why: 'its certificate is not the one that is pinned',
    hint: 'It was renewed, or somebody is in between. Ask whoever runs the server for the new SHA-256, then: helpdesk login --pin FINGERPRINT',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    why: 'its certificate is self-signed',
    hint: 'Where that is intended, trust it: helpdesk login --pin FINGERPRINT, or --ca-file FILE',
  },
  SELF_SIGNED_CERT_IN_CHAIN: unknown,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknown,
  UNABLE_TO_GET_ISSUER_CERT: unknown,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknown,
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: clientWanted,
  ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE: {
    why: 'it and this program have no encryption in common, or it wants a certificate of yours',
    hint: 'Where it wants a certificate: helpdesk login --client-cert FILE --client-key FILE',
  },
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: clientRefused,
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: clientRefused,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_UNKNOWN: clientRefused,
  ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED: clientRefused,
}

/** With TLS 1.3 the server looks at a client's certificate after the client is done, and before it reads any request. */
export function refusesClient(code: string): boolean {
  const problem = tlsProblems[code]
  return problem === clientWanted || problem === clientRefused
}

import type { Certificate, TLSSocket } from 'node:tls'

import type { PresentedCertificate } from '#errors.ts'

/** What the server shows of itself. */
export function presented(socket: TLSSocket): PresentedCertificate {
  const { subject, issuer, valid_from: from, valid_to: to, fingerprint256 } = socket.getPeerCertificate()
  return {
    subject: nameOf(subject),
    issuer: nameOf(issuer),
    validFrom: day(from),
    validTo: day(to),
    fingerprint: (fingerprint256 ?? '').replaceAll(':', '').toLowerCase(),
  }
}

/** Typed as always there; a certificate may leave out any part. */
function nameOf(name: Partial<Certificate> | undefined): string {
  return [name?.CN, name?.OU, name?.O]
    .flat()
    .filter((part) => part !== undefined)
    .join(', ')
}

function day(text: string | undefined): string {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10)
}

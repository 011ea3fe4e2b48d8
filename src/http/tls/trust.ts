import { readFileSync } from 'node:fs'

import { UsageError } from '#errors.ts'

/** What a server's certificate has to be, and what the program shows of itself. */
export interface Trust {
  /** PEM file: then only its authorities are trusted. */
  readonly caFile?: string | undefined
  /** SHA-256 of the one certificate that is trusted, whatever stands in it: 64 hex digits. */
  readonly pin?: string | undefined
  /** The system's authorities were right the last time, and are tried first. */
  readonly roots?: 'system' | undefined
  /** Nothing is checked, for this one call. */
  readonly insecure?: boolean | undefined
  /** PEM files of the program's own certificate and its key. */
  readonly clientCert?: string | undefined
  readonly clientKey?: string | undefined
}

/** The files that a trust names, read. */
export interface TrustFiles {
  readonly ca?: string
  readonly cert?: string
  readonly key?: string
}

/** Throws UsageError for a file that cannot be read or is something else. */
export async function readTrustFiles({ caFile, clientCert, clientKey }: Trust): Promise<TrustFiles> {
  const own =
    clientCert === undefined || clientKey === undefined ? {} : await ownCertificate(clientCert, clientKey)
  return { ...own, ...(caFile === undefined ? {} : { ca: pem(caFile, 'certificate') }) }
}

async function ownCertificate(certFile: string, keyFile: string): Promise<TrustFiles> {
  const cert = pem(certFile, 'certificate')
  const key = pem(keyFile, 'key')
  const { createSecureContext } = await import('node:tls')
  try {
    createSecureContext({ cert, key })
  } catch (cause) {
    throw new UsageError(`The certificate ${certFile} and the key ${keyFile} cannot be used together.`, {
      hint: 'The key has to be the one of the certificate, without a passphrase.',
      cause,
    })
  }
  return { cert, key }
}

const beginnings = { certificate: /-----BEGIN CERTIFICATE-----/, key: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ }

function pem(file: string, what: 'certificate' | 'key'): string {
  const text = textOf(file, what)
  // Node passes over what it cannot read, and then every server comes from an unknown authority.
  if (beginnings[what].test(text)) return text
  throw new UsageError(`The ${what} file ${file} holds no ${what}.`, {
    hint: `It has to be a PEM file, with lines that say BEGIN ${what === 'key' ? 'PRIVATE KEY' : 'CERTIFICATE'}.`,
  })
}

function textOf(file: string, what: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    throw new UsageError(`The ${what} file ${file} cannot be read.`, { cause })
  }
}

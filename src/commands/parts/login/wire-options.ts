import { resolve } from 'node:path'
import { flag, value } from '#command.ts'
import type { Context } from '#command.ts'
import { UsageError } from '#errors.ts'

/** How the server is reached; kept with the account. */
export const wireOptions = {
  caFile: value({
    value: 'FILE',
    summary: 'Trust only the certificate authorities in this PEM file',
    completes: 'file',
  }),
  pin: value({
    value: 'FINGERPRINT',
    summary: 'Trust the one certificate with this SHA-256, whatever stands in it',
  }),
  clientCert: value({
    value: 'FILE',
    summary: 'Show the server this certificate, a PEM file',
    completes: 'file',
  }),
  clientKey: value({ value: 'FILE', summary: 'The key of that certificate, a PEM file', completes: 'file' }),
  proxy: value({
    value: 'URL',
    summary: 'Go by this proxy, whatever the environment says; none for no proxy',
  }),
  insecureHttp: flag({ summary: 'Allow plain http: the key can be read by everyone on the way' }),
}

interface Given {
  readonly caFile: string | undefined
  readonly pin: string | undefined
  readonly clientCert: string | undefined
  readonly clientKey: string | undefined
  readonly proxy: string | undefined
}

type Wire = Extract<Awaited<ReturnType<Context['account']>>, { readonly kind: 'server' }>['wire']

/** Throws UsageError for a value that cannot be right. */
export function readWire({ caFile, pin, clientCert, clientKey, proxy }: Given): Wire {
  if ((clientCert === undefined) !== (clientKey === undefined))
    throw new UsageError('A certificate of your own needs both --client-cert FILE and --client-key FILE.')
  return {
    ...(caFile === undefined ? {} : { caFile: resolve(caFile) }),
    ...(pin === undefined ? {} : { pin: readPin(pin) }),
    ...(clientCert === undefined ? {} : { clientCert: resolve(clientCert) }),
    ...(clientKey === undefined ? {} : { clientKey: resolve(clientKey) }),
    ...(proxy === undefined ? {} : { proxy: readProxy(proxy) }),
  }
}

/** A SHA-256 as people paste it, with or without colons and a name before it, as 64 hex digits. */
function readPin(typed: string): string {
  const digits = typed
    .trim()
    .replace(/^sha-?256[:=\s/]*(fingerprint\s*=\s*)?/i, '')
    .replaceAll(':', '')
    .toLowerCase()
  if (/^[\da-f]{64}$/.test(digits)) return digits
  throw new UsageError('That is not the SHA-256 of a certificate.', {
    hint: 'It has 64 hex digits, with or without colons: openssl x509 -noout -fingerprint -sha256 -in FILE',
  })
}

function readProxy(typed: string): string {
  if (typed === 'none') return typed
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `http://${typed}`
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/') {
    throw new UsageError('That is not the address of a proxy.', {
      hint: 'It looks like http://proxy.example.org:3128; none switches proxies off.',
    })
  }
  if (url.username === '' && url.password === '') return url.origin
  throw new UsageError('A name or password for the proxy does not belong on a command line.', {
    hint: `Put it in the environment, HTTPS_PROXY=http://NAME:PASSWORD@${url.host}, and give --proxy ${url.origin}`,
  })
}

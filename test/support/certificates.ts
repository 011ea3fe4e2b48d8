import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import { isIP } from 'node:net'

/** A certificate with its key, both as PEM. */
export interface MadeCertificate {
  readonly cert: string
  readonly key: string
  /** SHA-256 of the certificate, 64 hex digits. */
  readonly fingerprint: string
  readonly name: string
  readonly privateKey: KeyObject
}

export interface Wish {
  /** Common name. */
  readonly name?: string
  /** Host names and addresses that it is for. */
  readonly hosts?: readonly string[]
  /** Who signs it; itself when left out. */
  readonly by?: MadeCertificate
  readonly isAuthority?: boolean
  readonly from?: Date
  readonly to?: Date
}

const day = 86_400_000

/** Makes a certificate as RFC 5280 writes it, with nothing but Node. */
export function certificate({
  name = 'desk',
  hosts = [],
  by,
  isAuthority = false,
  from = new Date(Date.now() - day),
  to = new Date(Date.now() + 2 * day),
}: Wish = {}): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const extensions = [
    extension('551d13', sequence(...(isAuthority ? [tag(0x01, Buffer.from([0xff]))] : [])), 'critical'),
    ...(hosts.length === 0 ? [] : [extension('551d11', sequence(...hosts.map(alternativeName)))]),
  ]
  const body = sequence(
    tag(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    distinguished(by?.name ?? name),
    sequence(time(from), time(to)),
    distinguished(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tag(0xa3, sequence(...extensions)),
  )
  const signature = sign('sha256', body, by?.privateKey ?? privateKey)
  const der = sequence(body, ecdsaWithSha256, tag(0x03, Buffer.concat([Buffer.from([0]), signature])))
  return {
    cert: pem(der),
    key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    fingerprint: createHash('sha256').update(der).digest('hex'),
    name,
    privateKey,
  }
}

function tag(number: number, content: Buffer): Buffer {
  const { length } = content
  const bytes = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([number, ...bytes]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts))
}

function integer(content: Buffer): Buffer {
  return tag(0x02, content)
}

function identifier(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, 'hex'))
}

const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'))

/** A name that consists of a common name. */
function distinguished(name: string): Buffer {
  return sequence(tag(0x31, sequence(identifier('550403'), tag(0x0c, Buffer.from(name)))))
}

function time(at: Date): Buffer {
  return tag(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]|\..*$/g, '')}Z`))
}

function extension(hex: string, content: Buffer, critical?: 'critical'): Buffer {
  const flag = critical === undefined ? [] : [tag(0x01, Buffer.from([0xff]))]
  return sequence(identifier(hex), ...flag, tag(0x04, content))
}

function alternativeName(host: string): Buffer {
  if (isIP(host) === 4) return tag(0x87, Buffer.from(host.split('.').map(Number)))
  return tag(0x82, Buffer.from(host))
}

function pem(der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

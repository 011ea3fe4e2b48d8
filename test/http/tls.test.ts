import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type ServerOptions } from 'node:https'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { UnreachableError, UntrustedServerError, UsageError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { createNodeTransport, type NodeTransportOptions } from '#http/node-transport.ts'
import { parseServerAddress } from '#http/origin.ts'
import type { HttpResponse } from '#http/transport.ts'

import { certificate, type MadeCertificate } from '../support/certificates.ts'
import { temporaryFolder } from '../support/folders.ts'

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
})

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

const day = 86_400_000
const authority = certificate({ name: 'Kansas Test Authority', isAuthority: true })
const localhost = certificate({ hosts: ['localhost', '127.0.0.1'], by: authority })
const selfSigned = certificate({ name: 'localhost', hosts: ['localhost'] })

describe('a server whose authority', () => {
  test('is in the certificate file is asked', async () => {
    const server = await serving(localhost)
    const { status } = await get(server.port, { trust: { caFile: written(authority.cert) } })
    expect([status, server.asked()]).toEqual([200, 1])
  })

  test('is unknown is not sent anything, and its certificate is shown', async () => {
    const server = await serving(localhost)
    const error = await failure(get(server.port))
    expect(error).toBeInstanceOf(UntrustedServerError)
    expect(error).toMatchObject({
      exit: 9,
      message: `Cannot reach https://localhost:${server.port}: its certificate comes from an authority that is not known here.`,
      hint: 'Where it is your own authority: helpdesk login --ca-file FILE. To trust this one certificate: helpdesk login --pin FINGERPRINT',
      certificate: {
        subject: 'desk',
        issuer: 'Kansas Test Authority',
        validFrom: isoDay(-day),
        validTo: isoDay(2 * day),
        fingerprint: localhost.fingerprint,
      },
    })
    expect(server.asked()).toBe(0)
  })

  test('is another one than the file names is not sent anything, even when the system knows it', async () => {
    const server = await serving(localhost)
    const caFile = written(certificate({ isAuthority: true }).cert, 'other.pem')
    const env = { SSL_CERT_FILE: written(authority.cert) }
    await expect(get(server.port, { trust: { caFile }, env })).rejects.toThrow(UntrustedServerError)
    expect(server.asked()).toBe(0)
  })
})

describe("the system's authorities", () => {
  test('are asked when the bundled ones do not know the server, and that is told once', async () => {
    const server = await serving(localhost)
    let told = 0
    const send = createNodeTransport({
      env: { SSL_CERT_FILE: written(`# all of them\n${authority.cert}`) },
      onSystemRoots: () => void (told += 1),
    })
    for (let time = 0; time < 3; time += 1) expect((await send(asking(server.port))).status).toBe(200)
    expect([server.asked(), told]).toEqual([3, 1])
  })

  test('are told before anything is sent: a server that hangs up meanwhile was not reached', async () => {
    const server = await serving(localhost)
    server.server.on('secureConnection', (socket: Socket) => socket.destroy())
    const hangUp = (): Promise<void> => wait(100)
    const env = { SSL_CERT_FILE: written(authority.cert) }
    expect(await failure(get(server.port, { env, onSystemRoots: hangUp }))).toEqual(
      new UnreachableError(
        `Cannot reach https://localhost:${server.port}: the connection was cut before anything was sent.`,
      ),
    )
    expect(server.asked()).toBe(0)
  })

  test('may be in a folder', async () => {
    const server = await serving(localhost)
    const certificates = join(folder, 'certs')
    mkdirSync(certificates)
    writeFileSync(join(certificates, '1f2e3d4c.0'), authority.cert)
    writeFileSync(join(certificates, 'README'), 'nothing here')
    expect((await get(server.port, { env: { SSL_CERT_DIR: `/nowhere:${certificates}` } })).status).toBe(200)
  })

  test('are asked first where they were right before', async () => {
    const server = await serving(localhost)
    const env = { SSL_CERT_FILE: written(authority.cert) }
    let handshakes = 0
    server.server.on('secureConnection', () => (handshakes += 1))
    expect((await get(server.port, { trust: { roots: 'system' }, env })).status).toBe(200)
    expect(handshakes).toBe(1)
  })

  test('do not help a server with another fault', async () => {
    const server = await serving(certificate({ hosts: ['desk.example.org'], by: authority }))
    const env = { SSL_CERT_FILE: written(authority.cert) }
    await expect(get(server.port, { env })).rejects.toThrow('its certificate is for another name.')
    expect(server.asked()).toBe(0)
  })
})

describe('a certificate that', () => {
  const trust = () => ({ caFile: written(authority.cert) })

  test.each([
    [
      'is for another name',
      { hosts: ['desk.example.org'], by: authority },
      'is for another name',
      'Write the server as its certificate names it.',
    ],
    [
      'has expired',
      {
        hosts: ['localhost'],
        by: authority,
        from: new Date(Date.now() - 3 * day),
        to: new Date(Date.now() - day),
      },
      'has expired',
      'Whoever runs the server has to renew it; check the date of this computer, too.',
    ],
    [
      'is not valid yet',
      { hosts: ['localhost'], by: authority, from: new Date(Date.now() + day) },
      'is not valid yet',
      'Check the date of this computer.',
    ],
    [
      'is self-signed',
      { hosts: ['localhost'] },
      'is self-signed',
      'Where that is intended, trust it: helpdesk login --pin FINGERPRINT, or --ca-file FILE',
    ],
  ])('%s is refused with what to do, and nothing is sent', async (_, wish, why, hint) => {
    const server = await serving(certificate(wish))
    expect(await failure(get(server.port, { trust: trust() }))).toMatchObject({
      exit: 9,
      message: `Cannot reach https://localhost:${server.port}: its certificate ${why}.`,
      hint,
    })
    expect(server.asked()).toBe(0)
  })

  test('is self-signed and in the certificate file is trusted', async () => {
    const server = await serving(selfSigned)
    expect(await get(server.port, { trust: { caFile: written(selfSigned.cert) } })).toMatchObject({
      status: 200,
    })
  })
})

describe('a pinned certificate', () => {
  test.each([
    ['self-signed', selfSigned],
    ['for another name', certificate({ hosts: ['desk.example.org'] })],
    ['expired', certificate({ hosts: ['localhost'], to: new Date(Date.now() - day / 2) })],
  ])('is trusted although it is %s', async (_, made) => {
    const server = await serving(made)
    expect((await get(server.port, { trust: { pin: made.fingerprint } })).status).toBe(200)
  })

  test('is the only one: another one of a known authority gets not a byte of the request', async () => {
    const server = await serving(localhost)
    const trust = { pin: selfSigned.fingerprint }
    expect(
      await failure(get(server.port, { trust, env: { SSL_CERT_FILE: written(authority.cert) } })),
    ).toMatchObject({
      exit: 9,
      message: `Cannot reach https://localhost:${server.port}: its certificate is not the one that is pinned.`,
      certificate: { fingerprint: localhost.fingerprint },
    })
    expect([server.asked(), server.bytes()]).toEqual([0, 0])
  })
})

test('where nothing is to be checked any certificate will do', async () => {
  const server = await serving(certificate({ hosts: ['desk.example.org'] }))
  const trust = { insecure: true, pin: selfSigned.fingerprint }
  expect((await get(server.port, { trust })).status).toBe(200)
})

describe('a server that wants a certificate of the client', () => {
  const mine = certificate({ name: 'dwhitfield', by: authority })
  const wanting = (maxVersion: 'TLSv1.2' | 'TLSv1.3') =>
    serving(localhost, { requestCert: true, ca: authority.cert, maxVersion })
  const trust = () => ({ caFile: written(authority.cert) })
  const own = (made: MadeCertificate) => ({
    clientCert: written(made.cert, 'mine.pem'),
    clientKey: written(made.key, 'mine.key'),
  })

  test.each(['TLSv1.2', 'TLSv1.3'] as const)('gets it, with %s', async (version) => {
    const server = await wanting(version)
    expect((await get(server.port, { trust: { ...trust(), ...own(mine) } })).status).toBe(200)
  })

  test.each(['TLSv1.2', 'TLSv1.3'] as const)(
    'is not sent anything that it reads without one, with %s',
    async (version) => {
      const server = await wanting(version)
      const error = await failure(get(server.port, { trust: trust() }))
      expect(error).toMatchObject({
        exit: 9,
        message: expect.stringContaining('it wants a certificate of yours'),
        hint: expect.stringContaining('helpdesk login --client-cert FILE --client-key FILE'),
      })
      expect(server.asked()).toBe(0)
    },
  )

  test('with the key of another certificate is not even called', async () => {
    const wrong = {
      clientCert: written(mine.cert, 'mine.pem'),
      clientKey: written(selfSigned.key, 'other.key'),
    }
    await expect(get(9, { trust: wrong })).rejects.toMatchObject({
      exit: 2,
      message: `The certificate ${wrong.clientCert} and the key ${wrong.clientKey} cannot be used together.`,
    })
  })
})

test('a server that offers only old encryption is told apart', async () => {
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  const server = await serving(localhost, old)
  expect(await failure(get(server.port))).toMatchObject({
    exit: 9,
    message: `Cannot reach https://localhost:${server.port}: it offers only encryption that is too old.`,
    hint: 'It has to offer TLS 1.2 or newer; whoever runs it can switch that on.',
  })
})

test('a certificate file without a certificate is named', async () => {
  const caFile = written('no certificate here\n')
  const port = await listening(createTcpServer())
  await expect(get(port, { trust: { caFile } })).rejects.toEqual(
    new UsageError(`The certificate file ${caFile} holds no certificate.`, {
      hint: 'It has to be a PEM file, with lines that say BEGIN CERTIFICATE.',
    }),
  )
})

test('a certificate file that is not there is named', async () => {
  const port = await listening(createTcpServer())
  await expect(get(port, { trust: { caFile: '/nowhere/ca.pem' } })).rejects.toEqual(
    new UsageError('The certificate file /nowhere/ca.pem cannot be read.'),
  )
})

test('a server that takes the connection and never agrees on encryption is left, with nothing sent', async () => {
  const port = await listening(createTcpServer(() => undefined))
  await expect(get(port, { timeouts: { connect: 40 } })).rejects.toEqual(
    new UnreachableError(`https://localhost:${port} did not take the connection in time.`),
  )
})

test('a server that speaks plain http says so', async () => {
  const port = await listening(createTcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')))
  await expect(get(port)).rejects.toThrow('it does not speak https here.')
})

test('encrypted connections are used again, six at most', async () => {
  const server = await serving(localhost)
  let handshakes = 0
  server.server.on('secureConnection', () => (handshakes += 1))
  const send = createNodeTransport({ trust: { caFile: written(authority.cert) } })
  await Promise.all(Array.from({ length: 30 }, () => send(asking(server.port))))
  expect(server.asked()).toBe(30)
  expect(handshakes).toBeLessThanOrEqual(6)
})

function written(text: string, name = 'ca.pem'): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function isoDay(ahead: number): string {
  return new Date(Date.now() + ahead).toISOString().slice(0, 10)
}

function asking(port: number) {
  const { origin } = parseServerAddress(`https://localhost:${port}`)
  const address = new Address({ origin, path: '/ra/Tickets', secrets: [['apiKey', 'Qm3vN8xR2tLw7KpZ4sYb']] })
  return { method: 'GET', address, headers: {} } as const
}

function get(port: number, options: NodeTransportOptions = {}): Promise<HttpResponse> {
  return createNodeTransport(options)(asking(port))
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  )

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const sockets = new Set<{ destroy(): unknown }>()
  server.on('connection', (socket) => sockets.add(socket))
  closing.push(() => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return bound.port
}

interface SecureServer {
  readonly server: ReturnType<typeof createServer>
  readonly port: number
  /** Requests that arrived. */
  asked(): number
  /** Bytes that were decrypted. */
  bytes(): number
}

async function serving(own: MadeCertificate, options: ServerOptions = {}): Promise<SecureServer> {
  let requests = 0
  let bytes = 0
  const server = createServer({ key: own.key, cert: own.cert, ...options }, (_, response) => {
    requests += 1
    response.end('[]')
  })
  server.on('secureConnection', (socket) => socket.on('data', (part: Buffer) => (bytes += part.length)))
  server.on('tlsClientError', () => undefined)
  return { server, port: await listening(server), asked: () => requests, bytes: () => bytes }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import { createServer as createTcpServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { UnreachableError, UsageError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { createNodeTransport, type NodeTransportOptions } from '#http/node-transport.ts'
import { parseServerAddress } from '#http/origin.ts'
import type { HttpResponse } from '#http/transport.ts'

/** Certificates need openssl, which signs with `req -CA` from version 3 on; Node itself makes none. */
const openssl = ((): boolean => {
  try {
    return /^OpenSSL ([3-9]|\d\d)/.test(execFileSync('openssl', ['version'], { encoding: 'utf8' }))
  } catch {
    return false
  }
})()

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'helpdesk-tls-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

describe.skipIf(!openssl)('a server with a certificate (needs openssl 3)', () => {
  test('is asked when its authority is in the certificate file', async () => {
    const server = await serving('DNS:localhost,IP:127.0.0.1')
    const { status } = await get(server.port, { caFile: server.caFile })
    expect([status, server.asked()]).toEqual([200, 1])
  })

  test('of an unknown authority is not sent anything', async () => {
    const server = await serving('DNS:localhost,IP:127.0.0.1')
    await expect(get(server.port)).rejects.toEqual(
      new UnreachableError(
        `Cannot reach https://localhost:${server.port}: its certificate comes from an authority that is not known here.`,
        { hint: 'Where it is your own authority: helpdesk login --ca-file FILE' },
      ),
    )
    expect(server.asked()).toBe(0)
  })

  test('is not sent anything when the file names another authority', async () => {
    const [server, other] = [await serving('DNS:localhost'), await serving('DNS:localhost')]
    await expect(get(server.port, { caFile: other.caFile })).rejects.toThrow(UnreachableError)
    expect(server.asked()).toBe(0)
  })

  test('that is for another name is not sent anything', async () => {
    const server = await serving('DNS:desk.example.org')
    await expect(get(server.port, { caFile: server.caFile })).rejects.toEqual(
      new UnreachableError(
        `Cannot reach https://localhost:${server.port}: its certificate is for another name.`,
        { hint: 'Write the server as its certificate names it.' },
      ),
    )
    expect(server.asked()).toBe(0)
  })

  test('that is self-signed is not sent anything until that certificate is trusted', async () => {
    const server = await serving('DNS:localhost', { selfSigned: true })
    await expect(get(server.port)).rejects.toEqual(
      new UnreachableError(`Cannot reach https://localhost:${server.port}: its certificate is self-signed.`, {
        hint: 'Where that is intended, trust it: helpdesk login --ca-file FILE',
      }),
    )
    expect(server.asked()).toBe(0)
    expect(await get(server.port, { caFile: server.caFile })).toMatchObject({ status: 200 })
  })
})

test('a certificate file without a certificate is named', async () => {
  const caFile = join(folder, 'notes.pem')
  writeFileSync(caFile, 'no certificate here\n')
  await expect(get(9, { caFile })).rejects.toEqual(
    new UsageError(`The certificate file ${caFile} holds no certificate.`, {
      hint: 'It has to be a PEM file, with lines that say BEGIN CERTIFICATE.',
    }),
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

function get(port: number, options: NodeTransportOptions = {}): Promise<HttpResponse> {
  const { origin } = parseServerAddress(`https://localhost:${port}`)
  const address = new Address({ origin, path: '/ra/Tickets', secrets: [['apiKey', 'Qm3vN8xR2tLw7KpZ4sYb']] })
  return createNodeTransport(options)({ method: 'GET', address, headers: {} })
}

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
  readonly port: number
  /** What a client has to trust. */
  readonly caFile: string
  /** Requests that arrived. */
  asked(): number
}

let made = 0

/** A server whose certificate is for these names, by an authority of its own or by itself. */
async function serving(names: string, { selfSigned = false } = {}): Promise<SecureServer> {
  made += 1
  const file = (name: string): string => join(folder, `${made}-${name}`)
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2']
  const authority = ['-subj', '/CN=Kansas Test Authority', '-keyout', file('ca.key'), '-out', file('ca.pem')]
  run(['req', '-x509', ...key, ...authority])
  const signed = selfSigned ? [] : ['-CA', file('ca.pem'), '-CAkey', file('ca.key')]
  const own = ['-subj', '/CN=desk', '-keyout', file('desk.key'), '-out', file('desk.pem')]
  const limits = ['-addext', `subjectAltName=${names}`, '-addext', 'basicConstraints=critical,CA:FALSE']
  run(['req', '-x509', ...key, ...own, ...limits, ...signed])

  let requests = 0
  const certificate = { key: readFileSync(file('desk.key')), cert: readFileSync(file('desk.pem')) }
  const server = createServer(certificate, (_, response) => {
    requests += 1
    response.end('[]')
  })
  const port = await listening(server)
  return { port, caFile: file(selfSigned ? 'desk.pem' : 'ca.pem'), asked: () => requests }
}

function run(words: readonly string[]): void {
  execFileSync('openssl', words, { stdio: 'pipe' })
}

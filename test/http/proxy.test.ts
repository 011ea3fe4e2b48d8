import { writeFileSync } from 'node:fs'
import { createServer as createPlainServer, type RequestListener } from 'node:http'
import { createServer } from 'node:https'
import type { Server } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

import { UnreachableError, UsageError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { createNodeTransport, type NodeTransportOptions } from '#http/node-transport.ts'
import { parseServerAddress } from '#http/origin.ts'
import { proxyFor } from '#http/proxy/choose.ts'
import type { HttpResponse } from '#http/transport.ts'

import { certificate } from '../support/certificates.ts'
import { temporaryFolder } from '../support/folders.ts'
import { smallProxy } from '../support/proxy.ts'

const { origin: https } = parseServerAddress('https://desk.example.org:8443')
const { origin: http } = parseServerAddress('http://desk.example.org', { insecureHttp: true })

/** Where requests for a server go; `direct` for no proxy. */
function chosen(origin: typeof https, env: Readonly<Record<string, string>>, own?: string): string {
  return proxyFor(origin, env, own)?.text ?? 'direct'
}

test.each([
  [{}, 'direct'],
  [{ HTTPS_PROXY: 'http://proxy.example.org:3128' }, 'http://proxy.example.org:3128'],
  [{ https_proxy: 'http://lower:1', HTTPS_PROXY: 'http://upper:1' }, 'http://lower:1'],
  [{ HTTPS_PROXY: 'proxy.example.org:3128' }, 'http://proxy.example.org:3128'],
  [{ HTTPS_PROXY: 'https://proxy.example.org' }, 'https://proxy.example.org'],
  [{ HTTPS_PROXY: '' }, 'direct'],
  [{ HTTP_PROXY: 'http://proxy.example.org:3128', ALL_PROXY: 'http://other:1' }, 'direct'],
])('with %j in the environment an https server is reached by %s', (env, by) => {
  expect(chosen(https, env)).toBe(by)
})

test('plain http has a variable of its own', () => {
  expect(chosen(http, { HTTP_PROXY: 'http://plain:1', HTTPS_PROXY: 'http://secure:1' })).toBe(
    'http://plain:1',
  )
})

test.each([
  ['desk.example.org', 'direct'],
  ['DESK.example.ORG', 'direct'],
  ['example.org', 'direct'],
  ['.example.org', 'direct'],
  ['*.example.org', 'direct'],
  ['*', 'direct'],
  ['other.org, desk.example.org:8443', 'direct'],
  ['other.org desk.example.org', 'direct'],
  ['desk.example.org:443', 'http://proxy:1'],
  ['ample.org', 'http://proxy:1'],
  ['desk.example', 'http://proxy:1'],
  ['[::1],10.0.0.1', 'http://proxy:1'],
])('with NO_PROXY=%s the server is reached by %s', (list, by) => {
  expect(chosen(https, { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: list })).toBe(by)
  expect(chosen(https, { HTTPS_PROXY: 'http://proxy:1', no_proxy: list, NO_PROXY: 'never.org' })).toBe(by)
})

test.each(['https://localhost:8443', 'https://127.0.0.2', 'https://[::1]:8443'])(
  '%s is this machine',
  (server) => {
    expect(chosen(parseServerAddress(server).origin, { HTTPS_PROXY: 'http://proxy:1' })).toBe('direct')
  },
)

test("the account's own proxy goes before the environment and NO_PROXY, and none is none", () => {
  const env = { HTTPS_PROXY: 'http://proxy:1', NO_PROXY: '*' }
  expect(chosen(https, env, 'http://own:2')).toBe('http://own:2')
  expect(chosen(https, { HTTPS_PROXY: 'http://proxy:1' }, 'none')).toBe('direct')
})

test("the environment gives name and password to the account's proxy when it is the same one", () => {
  const env = { HTTPS_PROXY: 'http://dana:s%20cret@own:2' }
  const authorization = `Basic ${Buffer.from('dana:s cret').toString('base64')}`
  expect(proxyFor(https, env, 'http://own:2')).toMatchObject({ text: 'http://own:2', authorization })
  expect(proxyFor(https, env, 'http://other:2')).toMatchObject({ authorization: null })
})

test.each(['socks5://dana:secret@proxy:1', 'http://dana:secret@', 'http://dana:sec ret@pro xy'])(
  'an address that is none is refused without quoting it: %s',
  (given) => {
    expect(() => proxyFor(https, { HTTPS_PROXY: given }, undefined)).toThrow(
      new UsageError('HTTPS_PROXY is not the address of a proxy.', {
        hint: 'It looks like http://proxy.example.org:3128.',
      }),
    )
  },
)

test('so is a % in a password that stands for no sign', () => {
  expect(() => proxyFor(https, { HTTPS_PROXY: 'http://dana:50%@proxy:1' }, undefined)).toThrow(
    new UsageError('HTTPS_PROXY has a % that is no sign in its name or password.', {
      hint: 'A % itself is written %25.',
    }),
  )
})

const made = certificate({ hosts: ['desk.example.org'] })

test('an https server is reached through a tunnel, and the proxy sees neither key nor path', async () => {
  const [server, proxy] = [await serving(), await smallProxy()]
  const response = await get(server.port, { env: { HTTPS_PROXY: proxy.url }, trust: trusted() })
  expect([response.status, server.asked]).toEqual([200, ['GET /ra/Tickets?apiKey=Qm3vN8xR2tLw7KpZ4sYb']])
  expect(proxy.asked).toEqual([`CONNECT desk.example.org:${server.port}`])
})

test('connections through a proxy are used again', async () => {
  const [server, proxy] = [await serving(), await smallProxy()]
  const send = createNodeTransport({ env: { HTTPS_PROXY: proxy.url }, trust: trusted() })
  for (let time = 0; time < 3; time += 1) await send(asking(`https://desk.example.org:${server.port}`))
  expect([server.asked.length, proxy.asked.length]).toEqual([3, 1])
})

test('a plain server is asked for through the proxy, with its own host', async () => {
  const proxy = await smallProxy({ asks: 'dana:secret' })
  const hosts: unknown[] = []
  const server = await listening(
    createPlainServer((request, response) => {
      hosts.push(request.headers.host, request.headers['proxy-authorization'], request.url)
      response.end('[]')
    }),
  )
  const env = { HTTP_PROXY: `http://dana:secret@127.0.0.1:${proxy.port}` }
  const response = await createNodeTransport({ env })(asking(`http://desk.example.org:${server}`))
  expect(response.status).toBe(200)
  expect(hosts).toEqual([`desk.example.org:${server}`, undefined, '/ra/Tickets?apiKey=Qm3vN8xR2tLw7KpZ4sYb'])
})

test('a plain request to an encrypted proxy is not sent while nobody vouches for the proxy', async () => {
  const proxy = await serving()
  const send = createNodeTransport({ env: { HTTP_PROXY: `https://localhost:${proxy.port}` } })
  expect(await failure(send(asking('http://desk.example.org')))).toMatchObject({
    exit: 9,
    message: `Cannot reach https://localhost:${proxy.port}: its certificate is self-signed.`,
  })
  expect(proxy.asked).toEqual([])
})

test('a proxy that asks for a name and password gets those of the environment', async () => {
  const [server, proxy] = [await serving(), await smallProxy({ asks: 'dana:s cret' })]
  const env = { HTTPS_PROXY: `http://dana:s%20cret@127.0.0.1:${proxy.port}` }
  expect((await get(server.port, { env, trust: trusted() })).status).toBe(200)
})

test.each([
  ['', 'wants a name and password'],
  ['dana:wrong@', 'does not take the name and password'],
])(
  'where they are missing or wrong (%j) nothing reached the server, and no password is told',
  async (words, why) => {
    const [server, proxy] = [await serving(), await smallProxy({ asks: 'dana:secret' })]
    const lines: string[] = []
    const env = { HTTPS_PROXY: `http://${words}127.0.0.1:${proxy.port}` }
    const error = await failure(
      get(server.port, { env, trust: trusted(), debug: (line) => lines.push(line) }),
    )
    expect(error).toBeInstanceOf(UnreachableError)
    expect(error).toMatchObject({
      message: `Cannot reach https://desk.example.org:${server.port}: the proxy ${proxy.url} ${why}.`,
      hint: `Give them in the environment: HTTPS_PROXY=http://NAME:PASSWORD@127.0.0.1:${proxy.port}`,
    })
    expect(server.asked).toEqual([])
    expect(lines.join()).not.toContain('wrong')
  },
)

test('a plain request that the proxy refuses for want of a password did not reach the server', async () => {
  const proxy = await smallProxy({ asks: 'dana:secret' })
  const send = createNodeTransport({ env: { HTTP_PROXY: proxy.url } })
  expect(await failure(send(asking('http://desk.example.org')))).toMatchObject({
    exit: 9,
    message: `Cannot reach http://desk.example.org: the proxy ${proxy.url} wants a name and password.`,
  })
})

test.each([403, 502])('a proxy that answers %i did not lead to the server', async (status) => {
  const [server, proxy] = [await serving(), await smallProxy({ refuses: status })]
  expect(await failure(get(server.port, { env: { HTTPS_PROXY: proxy.url } }))).toMatchObject({
    exit: 9,
    message: `Cannot reach https://desk.example.org:${server.port}: the proxy ${proxy.url} does not lead there (status ${status}).`,
  })
  expect(server.asked).toEqual([])
})

test('a proxy that is not there is told, as the reason', async () => {
  const proxy = createPlainServer()
  const port = await listening(proxy)
  await new Promise((resolve) => proxy.close(resolve))
  expect(
    await failure(get(443, { env: { HTTPS_PROXY: `http://dana:secret@127.0.0.1:${port}` } })),
  ).toMatchObject({
    exit: 9,
    message: `Cannot reach https://desk.example.org by its proxy. Cannot reach http://127.0.0.1:${port}: the connection was refused.`,
  })
})

test('a proxy that never answers is left when the time to connect is over', async () => {
  const proxy = await smallProxy({ stalls: true })
  const error = await failure(get(443, { env: { HTTPS_PROXY: proxy.url }, timeouts: { connect: 60 } }))
  expect(error).toMatchObject({
    exit: 9,
    message: 'https://desk.example.org did not take the connection in time.',
  })
})

test('through a proxy a certificate is judged as without one', async () => {
  const [server, proxy] = [await serving(), await smallProxy()]
  const env = { HTTPS_PROXY: proxy.url }
  expect(await failure(get(server.port, { env }))).toMatchObject({
    message: `Cannot reach https://desk.example.org:${server.port}: its certificate is self-signed.`,
  })
  expect(await failure(get(server.port, { env, trust: { pin: 'a'.repeat(64) } }))).toMatchObject({
    message: `Cannot reach https://desk.example.org:${server.port}: its certificate is not the one that is pinned.`,
  })
  expect(server.asked).toEqual([])
  expect((await get(server.port, { env, trust: { pin: made.fingerprint } })).status).toBe(200)
})

function trusted() {
  const caFile = join(temporaryFolder(), 'desk.pem')
  writeFileSync(caFile, made.cert)
  return { caFile }
}

function asking(server: string) {
  const { origin } = parseServerAddress(server, { insecureHttp: true })
  const address = new Address({ origin, path: '/ra/Tickets', secrets: [['apiKey', 'Qm3vN8xR2tLw7KpZ4sYb']] })
  return { method: 'GET', address, headers: {} } as const
}

function get(port: number, options: NodeTransportOptions): Promise<HttpResponse> {
  return createNodeTransport(options)(asking(`https://desk.example.org:${port}`))
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  )

/** An https server that calls itself desk.example.org. */
async function serving(): Promise<{ readonly port: number; readonly asked: readonly string[] }> {
  const asked: string[] = []
  const answer: RequestListener = ({ method, url }, response) => {
    asked.push(`${method} ${url}`)
    response.end('[]')
  }
  return { port: await listening(createServer({ key: made.key, cert: made.cert }, answer)), asked }
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sockets = new Set<{ destroy(): unknown }>()
  server.on('connection', (socket) => sockets.add(socket))
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return bound.port
}

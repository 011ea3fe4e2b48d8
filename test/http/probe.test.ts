import { createServer } from 'node:https'
import { createServer as createTcpServer, type Server } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { InterruptedError, UnreachableError, UntrustedServerError } from '#errors.ts'
import { parseServerAddress } from '#http/origin.ts'
import { certificateOf, connects, type Probing, proxyInUse } from '#http/probe.ts'
import { certificate } from '../support/certificates.ts'
import { smallProxy } from '../support/proxy.ts'

const localhost = certificate({ name: 'Desk Test', hosts: ['localhost'] })
const probing = (more: Partial<Probing> = {}): Probing => ({
  timeout: 30_000,
  signal: new AbortController().signal,
  ...more,
})

test('a server is connected to, and no request is sent', async () => {
  let requests = 0
  const server = createServer({ cert: localhost.cert, key: localhost.key }, () => (requests += 1))
  const origin = originOf(await listening(server))
  await connects(origin, probing())
  const seen = await certificateOf(origin, probing({ trust: { pin: localhost.fingerprint } }))
  expect(seen).toMatchObject({
    subject: 'Desk Test',
    fingerprint: localhost.fingerprint,
    trustedBy: 'pin',
  })
  expect(requests).toBe(0)
})

test('who vouches for a certificate is told as it is', async () => {
  const server = createServer({ cert: localhost.cert, key: localhost.key })
  const origin = originOf(await listening(server))
  await expect(certificateOf(origin, probing())).rejects.toThrow(UntrustedServerError)
  expect(await certificateOf(origin, probing({ trust: { insecure: true } }))).toMatchObject({
    trustedBy: 'nobody',
  })
})

test('a server that refuses, and one that is silent while encryption is agreed on, cannot be reached', async () => {
  const closed = createTcpServer()
  const gone = originOf(await listening(closed))
  await new Promise((done) => closed.close(done))
  await expect(connects(gone, probing())).rejects.toThrow('the connection was refused')

  const silent = originOf(
    await listening(createTcpServer((socket) => void socket.on('error', () => undefined))),
  )
  await connects(silent, probing())
  const late = certificateOf(silent, probing({ timeout: 100 }))
  await expect(late).rejects.toThrow(UnreachableError)
  await expect(late).rejects.toThrow('it did not answer in time')
})

test('Ctrl-C ends the waiting', async () => {
  const silent = originOf(
    await listening(createTcpServer((socket) => void socket.on('error', () => undefined))),
  )
  const stop = new AbortController()
  const asked = certificateOf(silent, probing({ signal: stop.signal }))
  stop.abort()
  await expect(asked).rejects.toThrow(InterruptedError)
})

test('a proxy is named without its password, and connected by', async () => {
  const server = createServer({ cert: localhost.cert, key: localhost.key })
  const { port } = originOf(await listening(server))
  const proxy = await smallProxy({ asks: 'ana:hunter2' })
  const env = { HTTPS_PROXY: proxy.url.replace('//', '//ana:hunter2@') }
  const { origin } = parseServerAddress(`https://desk.example.org:${port}`)
  expect(proxyInUse(origin, { env })).toBe(proxy.url)
  expect(proxyInUse(origin, { env, proxy: 'none' })).toBeNull()
  await connects(origin, probing({ env }))
  const trust = { pin: localhost.fingerprint }
  expect((await certificateOf(origin, probing({ env, trust }))).subject).toBe('Desk Test')
  expect(proxy.asked).toEqual([`CONNECT desk.example.org:${port}`, `CONNECT desk.example.org:${port}`])
})

async function listening(server: Server): Promise<number> {
  await new Promise<void>((listens) => server.listen(0, '127.0.0.1', listens))
  onTestFinished(() => void server.close())
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port')
  return bound.port
}

function originOf(port: number): ReturnType<typeof parseServerAddress>['origin'] {
  return parseServerAddress(`https://localhost:${port}`).origin
}

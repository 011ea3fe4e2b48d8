import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { createServer as createTcpServer, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'

import { afterEach, expect, test } from 'vitest'

import { InterruptedError, UnreachableError, UsageError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { createNodeTransport } from '#http/node-transport.ts'
import { parseServerAddress } from '#http/origin.ts'
import type { HttpRequest } from '#http/transport.ts'

import { certificate } from '../support/certificates.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

async function listening(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  return bound.port
}

const answering = (listener: RequestListener): Promise<number> => listening(createServer(listener))

function get(port: number, more: Partial<HttpRequest> = {}): HttpRequest {
  const { origin } = parseServerAddress(`http://127.0.0.1:${port}`)
  const address = new Address({ origin, path: '/ra/Tickets', secrets: [['apiKey', 'Qm3vN8xR2tLw7KpZ4sYb']] })
  return { method: 'GET', address, headers: { accept: 'application/json' }, ...more }
}

/** The error that a promise ends with. */
const failure = async (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  )

test('a request is carried with its key, headers and body, and nothing asks for compression', async () => {
  const seen: unknown[] = []
  const port = await answering((request, response) => {
    request.on('data', (part) => seen.push(String(part)))
    request.on('end', () => {
      seen.push(request.method, request.url, request.headers['origin'], request.headers['accept-encoding'])
      response.writeHead(201, { 'set-cookie': ['JSESSIONID=a', 'wosid=b'] }).end('{"id":1}')
    })
  })
  const request = get(port, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1' },
    body: new TextEncoder().encode('{"detail":"ü"}'),
  })

  const response = await createNodeTransport()(request)

  expect(seen).toEqual([
    '{"detail":"ü"}',
    'POST',
    '/ra/Tickets?apiKey=Qm3vN8xR2tLw7KpZ4sYb',
    'http://127.0.0.1',
    undefined,
  ])
  expect(response.status).toBe(201)
  expect(response.headers['set-cookie']).toEqual(['JSESSIONID=a', 'wosid=b'])
  expect(new TextDecoder().decode(response.body)).toBe('{"id":1}')
})

test('six requests are in flight at most and connections are used again', async () => {
  const sockets = new Set<Socket>()
  let now = 0
  let most = 0
  const port = await answering((request, response) => {
    sockets.add(request.socket)
    now += 1
    most = Math.max(most, now)
    setImmediate(() => {
      now -= 1
      response.end('[]')
    })
  })
  const send = createNodeTransport()

  await Promise.all(Array.from({ length: 30 }, () => send(get(port))))

  expect(most).toBeLessThanOrEqual(6)
  expect(sockets.size).toBeLessThanOrEqual(6)
})

test('a redirect is handed back, not followed', async () => {
  let asked = 0
  const port = await answering((_, response) => {
    asked += 1
    response.writeHead(302, { location: 'http://127.0.0.1:9/elsewhere' }).end()
  })
  const response = await createNodeTransport()(get(port))
  expect([response.status, asked]).toEqual([302, 1])
})

test('a refused connection is unreachable', async () => {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const error = await failure(createNodeTransport()(get(port, { method: 'POST' })))
  expect(error).toEqual(
    new UnreachableError(`Cannot reach http://127.0.0.1:${port}: the connection was refused.`),
  )
})

test('a name with several addresses that all refuse is unreachable for the same reason', async () => {
  const server = createServer()
  const port = await listening(server)
  await new Promise((resolve) => server.close(resolve))
  const { origin } = parseServerAddress(`http://localhost:${port}`)
  const error = await failure(
    createNodeTransport()(get(port, { address: new Address({ origin, path: '/' }) })),
  )
  expect(error).toEqual(
    new UnreachableError(`Cannot reach http://localhost:${port}: the connection was refused.`),
  )
})

test('a server that does not speak TLS is unreachable by https', async () => {
  const port = await listening(createTcpServer((socket) => socket.end('hello, this is not TLS')))
  const { origin } = parseServerAddress(`https://127.0.0.1:${port}`)
  const error = await failure(
    createNodeTransport()(get(port, { address: new Address({ origin, path: '/' }) })),
  )
  expect(error).toBeInstanceOf(UnreachableError)
})

test.each([
  ['reset', (socket: Socket) => socket.destroy()],
  ['cut', (socket: Socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n[{"id":1}')],
])('a request that was sent and whose answer was %s is lost, not unreachable', async (loss, answer) => {
  const port = await listening(createTcpServer((socket) => socket.once('data', () => answer(socket))))
  const error = await failure(createNodeTransport()(get(port, { method: 'POST' })))
  expect(error).toBeInstanceOf(LostAnswerError)
  expect(error).toMatchObject({ loss, exit: 10 })
})

test.each([
  ['idle', { idle: 40 }, 'went silent'],
  ['total', { total: 40 }, 'did not finish its answer in time'],
])('a stalled answer ends by the %s time limit', async (_, timeouts, words) => {
  const port = await answering((_, response) => {
    response.writeHead(200, { 'content-length': 90 })
    response.write('[')
  })
  const error = await failure(createNodeTransport({ timeouts })(get(port)))
  expect(error).toMatchObject({ loss: 'time-out', message: `http://127.0.0.1:${port} ${words}.` })
})

test('a server that begins its answer late has the whole silence again for the rest', async () => {
  const port = await answering((_, response) => {
    setTimeout(() => response.writeHead(200, { 'content-length': 2 }).flushHeaders(), 400)
    setTimeout(() => response.end('[]'), 800)
  })
  const response = await createNodeTransport({ timeouts: { idle: 600 } })(get(port))
  expect(response.status).toBe(200)
})

test('an answer over the size limit is refused', async () => {
  const port = await answering((_, response) => response.end('x'.repeat(3 * 1024 * 1024)))
  const error = await failure(createNodeTransport({ largestAnswer: 1024 * 1024 })(get(port)))
  expect(error).toMatchObject({
    loss: 'too-large',
    message: `The answer of http://127.0.0.1:${port} is larger than 1 MB.`,
  })
})

test('a request may allow a longer answer, and files take more time the larger they are', async () => {
  const file = Buffer.alloc(3 * 1024 * 1024, 'x')
  const port = await answering((request, response) => {
    let length = 0
    request.on('data', (part: Buffer) => (length += part.length))
    // Longer than the limits below: what counts is the size on top of them.
    request.on('end', () => setTimeout(() => response.end(file.subarray(0, length)), 120))
  })
  const transport = createNodeTransport({ largestAnswer: 1024 * 1024, timeouts: { total: 60 } })
  const response = await transport(get(port, { method: 'POST', body: file, largest: file.length }))
  expect(response.body.length).toBe(file.length)
})

test('an interrupted request says whether it had been sent', async () => {
  const leaving = new AbortController()
  const port = await answering(() => leaving.abort())
  const send = createNodeTransport()
  const sent = await failure(send(get(port, { signal: leaving.signal })))
  const unsent = await failure(send(get(port, { signal: leaving.signal })))
  expect(sent).toMatchObject({ loss: 'interrupted' })
  expect(unsent).toBeInstanceOf(InterruptedError)
})

test('a read on a connection that the server has just closed is sent again on a fresh one', async () => {
  let asked = 0
  const port = await answering((request, response) => {
    asked += 1
    if (asked === 2) request.socket.destroy()
    else response.end('[]')
  })
  const send = createNodeTransport()
  await send(get(port))
  const again = await send(get(port))
  expect([again.status, asked]).toEqual([200, 3])
})

test('a write on such a connection is not repeated', async () => {
  let asked = 0
  const port = await answering((request, response) => {
    asked += 1
    if (asked === 2) request.socket.destroy()
    else response.end('[]')
  })
  const send = createNodeTransport()
  await send(get(port))
  const error = await failure(send(get(port, { method: 'PUT' })))
  expect(error).toMatchObject({ loss: 'reset' })
  expect(asked).toBe(2)
})

test.each(['plain', 'encrypted'])(
  'a write takes no %s connection that was idle for longer than a moment, for the server may close it just then',
  async (line) => {
    const asked: string[] = []
    const used = new Set<Socket>()
    const closesUsed: RequestListener = ({ method = '', socket }, response) => {
      asked.push(method)
      if (used.has(socket)) socket.destroy()
      else response.end('[]')
      used.add(socket)
    }
    const made = line === 'plain' ? null : certificate({ hosts: ['localhost'] })
    const port = await listening(made ? createSecureServer(made, closesUsed) : createServer(closesUsed))
    const { origin } = parseServerAddress(made ? `https://localhost:${port}` : `http://127.0.0.1:${port}`)
    const send = createNodeTransport({ trust: { insecure: true } })
    const to = (method: HttpRequest['method']): HttpRequest =>
      get(port, { method, address: new Address({ origin, path: '/ra/Tickets' }) })

    await Promise.all([send(to('GET')), send(to('GET')), send(to('GET'))])
    await wait(1100)
    const written = await send(to('POST'))

    expect([written.status, asked, used.size]).toEqual([200, ['GET', 'GET', 'GET', 'POST'], 4])
  },
)

test('a GET that changes something takes no idle connection either', async () => {
  const used = new Set<Socket>()
  const port = await answering(({ socket }, response) => {
    if (used.has(socket)) socket.destroy()
    else response.end('[]')
    used.add(socket)
  })
  const send = createNodeTransport()
  await send(get(port))
  await wait(1100)
  expect((await send(get(port, { changes: true }))).status).toBe(200)
})

test('writes that follow one another go on the same connection', async () => {
  const used = new Set<Socket>()
  const port = await answering(({ socket }, response) => {
    used.add(socket)
    response.end('[]')
  })
  const send = createNodeTransport()
  for (const method of ['GET', 'PUT', 'POST', 'PUT'] as const) await send(get(port, { method }))
  expect(used.size).toBe(1)
})

test('what comes on an idle connection, nobody asked for: the next request goes on another', async () => {
  const used = new Set<Socket>()
  const port = await answering(({ socket }, response) => {
    used.add(socket)
    response.end('[]', () => setImmediate(() => socket.write('HTTP/1.1 408 Request Timeout\r\n\r\n')))
  })
  const send = createNodeTransport()
  await send(get(port))
  await wait(100)
  expect((await send(get(port, { method: 'POST' }))).status).toBe(200)
  expect(used.size).toBe(2)
})

test.each([
  ['close', { connection: 'close' }],
  ['keep it for no time', { connection: 'keep-alive', 'keep-alive': 'timeout=0' }],
])('a connection that the server is to %s is not used again', async (_, headers) => {
  const used = new Set<Socket>()
  const port = await answering(({ socket }, response) => {
    used.add(socket)
    response.writeHead(200, headers).end('[]')
  })
  const send = createNodeTransport()
  await send(get(port))
  await send(get(port))
  expect(used.size).toBe(2)
})

test('a server that answers before it has a file whole is heard, and the rest of the file is not sent', async () => {
  let came = 0
  const port = await listening(
    createTcpServer((socket) => {
      socket.on('error', () => undefined)
      socket.on('data', (part) => (came += part.length))
      socket.once('data', () => {
        socket.pause()
        socket.write('HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n')
      })
    }),
  )
  const file = Buffer.alloc(32 * 1024 * 1024)
  const response = await createNodeTransport()(get(port, { method: 'POST', body: file }))
  expect(response.status).toBe(413)
  expect(came).toBeLessThan(file.length)
})

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('an answer that was packed by %s unasked is unpacked', async (coding, pack) => {
  const port = await answering((_, response) =>
    response.writeHead(200, { 'content-encoding': coding }).end(pack('[{"id":1}]')),
  )
  const { body } = await createNodeTransport()(get(port))
  expect(new TextDecoder().decode(body)).toBe('[{"id":1}]')
})

test.each([
  ['is cut off', 'gzip', gzipSync('[]').subarray(0, 12), { loss: 'cut' }],
  ['grows beyond the limit', 'gzip', gzipSync(Buffer.alloc(3 * 1024 * 1024)), { loss: 'too-large' }],
  ['is packed in another way', 'zstd', Buffer.from('[]'), { loss: 'unreadable' }],
])('a packed answer that %s is lost', async (_, coding, bytes, loss) => {
  const port = await answering((_, response) =>
    response.writeHead(200, { 'content-encoding': coding }).end(bytes),
  )
  const error = await failure(createNodeTransport({ largestAnswer: 1024 * 1024 })(get(port)))
  expect(error).toMatchObject(loss)
})

test('a key or a header that would end a line of the request is refused before anything is sent', async () => {
  let asked = 0
  const port = await answering((_, response) => {
    asked += 1
    response.end('[]')
  })
  const request = get(port, { headers: { authorization: 'Bearer a\r\nx: y' } })
  expect(await failure(createNodeTransport()(request))).toEqual(
    new UsageError('A key, a password or an address holds a character that cannot be sent.'),
  )
  expect(asked).toBe(0)
})

test('the debug trace tells each request without its secrets', async () => {
  const lines: string[] = []
  const port = await answering((_, response) => response.end('[]'))
  await createNodeTransport({ debug: (line) => lines.push(line) })(get(port))
  expect(lines.map((line) => line.replace(/\d+ ms/, 'N ms'))).toEqual([
    `GET http://127.0.0.1:${port}/ra/Tickets?apiKey=*** → 200, 2 bytes, N ms`,
  ])
})

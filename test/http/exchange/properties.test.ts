import { get, type IncomingMessage } from 'node:http'
import { createServer, type Server, type Socket } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { comingAnswer } from '#http/exchange/answer.ts'
import { parseServerAddress } from '#http/origin.ts'
import type { HttpResponse } from '#http/transport.ts'
import * as fc from '../../support/properties.ts'

const { origin } = parseServerAddress('https://desk.example.org')

/** Sends what is told, as it is, and hangs up. */
let server: Server
let port: number
let sending: Buffer = Buffer.alloc(0)

beforeAll(async () => {
  server = createServer((socket: Socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(sending))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  ;({ port } = bound)
})

afterAll(() => void server.close())

type Read = Pick<HttpResponse, 'status'> & { readonly body: string }

/** What Node's own client reads; null for what it refuses. */
async function readByNode(bytes: Buffer): Promise<Read | null> {
  sending = bytes
  try {
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      get({ host: '127.0.0.1', port, agent: false }, resolve).on('error', reject)
    })
    const parts: string[] = []
    incoming.setEncoding('latin1')
    for await (const part of incoming) parts.push(String(part))
    return incoming.complete ? { status: incoming.statusCode ?? 0, body: parts.join('') } : null
  } catch {
    return null
  }
}

/** The same by ours, in parts that end at `cuts`. */
function readByUs(bytes: Buffer, cuts: readonly number[]): Read | null {
  const answer = comingAnswer({ origin, largest: 1024 * 1024 })
  // What comes next comes to the same place.
  const place = Buffer.alloc(bytes.length)
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1))), bytes.length].sort((a, b) => a - b)
  try {
    let from = 0
    for (const end of ends) {
      bytes.copy(place.fill(0), 0, from, end)
      if (answer.whole === null && end > from) answer.take(place.subarray(0, end - from))
      from = end
    }
    if (answer.whole === null) answer.end()
  } catch {
    return null
  }
  place.fill(0)
  const { whole } = answer
  return whole && { status: whole.status, body: Buffer.from(whole.body).toString('latin1') }
}

const text = fc.string({ unit: 'binary-ascii', maxLength: 200 })

const statuses = fc.constantFrom(200, 201, 204, 304, 400, 404, 500, 503)

const chunks = fc.tuple(fc.array(text.filter((part) => part !== '')), fc.boolean()).map(([parts, isBig]) => {
  const size = (part: string): string =>
    isBig ? part.length.toString(16).toUpperCase() : part.length.toString(16)
  return `Transfer-Encoding: chunked\r\n\r\n${parts.map((part) => `${size(part)}\r\n${part}\r\n`).join('')}0\r\n\r\n`
})

const sized = text.map((body) => `Content-Length: ${body.length}\r\n\r\n${body}`)

const open = text.map((body) => `Connection: close\r\n\r\n${body}`)

const early = fc.constantFrom(
  '',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n',
)

const answers = fc
  .tuple(early, statuses, fc.constantFrom('OK', '', 'Not so'), fc.oneof(chunks, sized, open))
  .map(([before, status, reason, rest]) => `${before}HTTP/1.1 ${status} ${reason}\r\nServer: desk\r\n${rest}`)

const cuts = fc.array(fc.nat(1000), { maxLength: 12 })

test('an answer is read as Node reads it, in whatever parts it comes', async () => {
  await fc.assert(
    fc.asyncProperty(answers, cuts, async (answer, where) => {
      const bytes = Buffer.from(answer, 'latin1')
      expect(readByUs(bytes, where)).toEqual(await readByNode(bytes))
    }),
    { numRuns: 400 },
  )
})

test('what both make of a spoiled answer is the same, and the parts it comes in make no difference', async () => {
  const spoiled = fc
    .tuple(answers, fc.nat(), fc.nat(3), fc.string({ unit: 'binary-ascii', maxLength: 3 }))
    .map(([answer, place, cut, added]) => {
      const at = place % (answer.length + 1)
      return answer.slice(0, at) + added + answer.slice(at + cut)
    })
  await fc.assert(
    fc.asyncProperty(spoiled, cuts, async (answer, where) => {
      const bytes = Buffer.from(answer, 'latin1')
      const ours = readByUs(bytes, where)
      const nodes = await readByNode(bytes)
      expect([null, ours], 'by Node').toContainEqual(ours && nodes)
      expect(ours, 'in one part and in many').toEqual(readByUs(bytes, []))
    }),
    { numRuns: 600 },
  )
})

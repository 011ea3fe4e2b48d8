import { createServer, type RequestListener } from 'node:http'
import { createServer as createTcpServer, type Server, type Socket } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { computer, type Computer } from '../support/computer.ts'

const megabyte = 1024 * 1024
const api = process.env['SANDBOX_API'] === 'nextgen' ? 'nextgen' : 'legacy'

async function signedIn(server: Server): Promise<Computer> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    sockets.forEach((socket) => socket.destroy())
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  // A program that takes more memory than this for an answer dies of it.
  return computer({
    HELPDESK_SERVER: `http://127.0.0.1:${address.port}`,
    HELPDESK_API: api,
    HELPDESK_API_KEY: 'k'.repeat(40),
    NODE_OPTIONS: '--max-old-space-size=700',
  })
}

const token = { accessToken: 'aaa.bbb.ccc', tokenType: 'Bearer', expiresIn: 3600, currentTechId: 7 }

/** One that gives a token first, where its API has them. */
const answering = (listener: RequestListener): Promise<Computer> =>
  signedIn(
    createServer((request, response) =>
      request.url?.endsWith('/ra/Token') === true
        ? void response.end(JSON.stringify(token))
        : listener(request, response),
    ),
  )

/** A list, or the page of one that was asked for, as the server writes it. */
function listed(result: readonly unknown[], target = ''): string {
  const batch = Number(/\bpage=(\d+)/.exec(target)?.[1] ?? 1)
  const answer = api === 'nextgen' ? { result, count: result.length, batch, batchSize: 100 } : result
  return JSON.stringify(answer)
}

describe('an answer that is packed, which nobody asked for', () => {
  const statuses = listed([{ id: 1, type: 'StatusType', statusTypeName: 'Open' }])

  test.each([
    ['gzip', gzipSync(statuses)],
    ['deflate', deflateSync(statuses)],
    ['br', brotliCompressSync(statuses)],
  ])('as %s is unpacked', async (coding, body) => {
    const desk = await answering((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    expect(await desk.runs(['statuses', '--columns', 'name'])).toMatchObject({ code: 0, stdout: 'Open\n' })
  })

  test.each([
    ['gzip', gzipSync(Buffer.alloc(200 * megabyte, '['))],
    ['br', brotliCompressSync(Buffer.alloc(200 * megabyte, ' '))],
  ])('as %s from 200 MB to almost nothing is left at 64 MB: 10', async (coding, body) => {
    const desk = await answering((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end(body),
    )
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('is larger than 64 MB.'),
    })
  })

  test.each(['gzip, gzip', 'zstd', 'compress'])('as %s is refused: 10', async (coding) => {
    const desk = await answering((_, response) =>
      response.writeHead(200, { 'content-encoding': coding }).end('x'),
    )
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('is packed in a way that was not asked for.'),
    })
  })

  test('and breaks off is cut off: 10', async () => {
    const whole = gzipSync(statuses)
    const desk = await answering((_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(whole.subarray(0, whole.length / 2)),
    )
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('cut off'),
    })
  })
})

describe('an answer that is too much', () => {
  test('because of its size is left at 64 MB: 10', async () => {
    const desk = await answering((_, response) => {
      const more = (): void => void (response.writable && response.write(Buffer.alloc(megabyte, ' '), more))
      more()
    })
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('is larger than 64 MB.'),
    })
  })

  test('by what it says of its size is not begun: 10', async () => {
    const desk = await answering((_, response) => {
      response.writeHead(200, { 'content-length': 10 ** 15 })
      response.write('[')
    })
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('is larger than 64 MB.'),
    })
  })

  test.each([
    ['60 MB of lists within each other', '['.repeat(60 * megabyte), 'nested more than 200 levels deep'],
    ['20 million empty objects', `[${'{},'.repeat(20_000_000)}{}]`, 'more than 4 million values'],
  ])('because of %s is not read: 10', async (_, body, why) => {
    const desk = await answering((_, response) => response.end(body))
    for (const line of [['statuses'], ['api', 'StatusTypes', '--paginate']])
      expect(await desk.runs(line)).toMatchObject({ code: 10, stderr: expect.stringContaining(why) })
  })

  test('because of its headers is left: 10', async () => {
    const desk = await answering((_, response) =>
      response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end('[]'),
    )
    expect(await desk.runs(['statuses'])).toMatchObject({ code: 10 })
  })

  test('because it is no HTTP is left, and asked for once: 10', async () => {
    let asked = 0
    const desk = await signedIn(
      createTcpServer((socket) =>
        socket.once('data', () => {
          asked += 1
          socket.end('220 mail.example.org ESMTP\r\n')
        }),
      ),
    )
    expect(await desk.runs(['statuses'])).toMatchObject({
      code: 10,
      stderr: expect.stringContaining('is not HTTP.'),
    })
    expect(asked).toBe(1)
  })
})

describe('a list without end', () => {
  test('is left when its pages are the same for ever: 10', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({
      id: at + 1,
      type: 'JobTicket',
      lastUpdated: '2026-10-05T15:00:00Z',
      reportDateUtc: '2026-10-05T15:00:00Z',
      subject: 'Again',
    }))
    let asked = 0
    const desk = await answering((_, response) => {
      asked += 1
      response.end(listed(rows))
    })
    const { code, stderr } = await desk.runs(['queue', '--all', '-o', 'ids'])
    expect(code).toBe(10)
    const why = {
      legacy: 'it gives the same rows for every page',
      nextgen: 'page 2 is batch 1, as was page 1',
    }
    expect(stderr).toContain(`The list of the help desk does not end: ${why[api]}.`)
    expect(asked).toBeLessThan(20)
  })

  test('of look-ups is left after 5,000 pages: 10', async () => {
    let id = 0
    const desk = await answering(({ url }, response) => {
      const rows = Array.from({ length: 100 }, () => ({
        id: (id += 1),
        type: 'Location',
        locationName: `Place ${id}`,
      }))
      response.end(listed(rows, url))
    })
    const { code, stderr } = await desk.runs(['locations'])
    expect(code).toBe(10)
    expect(stderr).toMatch(/does not end: Locations? has more than 5000 pages\./)
  })
})

import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SandboxRequest } from './dispatch.ts'
import type { SandboxResponse } from './wire/respond.ts'

const largestBody = 64 * 1024 * 1024
/** How long the last answers may take after the signal. */
const lastMilliseconds = 500

const readBody = async (message: IncomingMessage): Promise<Uint8Array | null> => {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of message) {
    if (!(piece instanceof Buffer)) continue
    size += piece.length
    if (size > largestBody) throw new RangeError('The body is too large.')
    pieces.push(piece)
  }
  return size === 0 ? null : Buffer.concat(pieces)
}

const requestOf = async (message: IncomingMessage): Promise<SandboxRequest> => {
  const headers = Object.entries(message.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  return {
    method: message.method ?? 'GET',
    url: message.url ?? '/',
    headers: Object.fromEntries(headers),
    body: await readBody(message),
  }
}

const send = (response: ServerResponse, answer: SandboxResponse): void => {
  for (const [name, value] of Object.entries(answer.headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  response.writeHead(answer.status, { 'content-length': answer.body.byteLength })
  response.end(answer.body)
}

/**
 * Listens on 127.0.0.1 until the signal; what was asked before it still gets its answer, for half a second. A request whose answer
 * rejects loses its connection, as with a server that died meanwhile.
 */
export const listen = async (
  handle: (request: SandboxRequest) => Promise<SandboxResponse>,
  options: { port: number; signal: AbortSignal },
): Promise<{ url: string; closed: Promise<void> }> => {
  const answerOne = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const answer = await handle(await requestOf(message))
      if (options.signal.aborted) response.setHeader('connection', 'close')
      send(response, answer)
    } catch {
      response.destroy()
    }
  }
  const server = createServer((message, response) => void answerOne(message, response))
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, '127.0.0.1', resolve)
  })
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()))
  const end = (): void => {
    server.close()
    AbortSignal.timeout(lastMilliseconds).addEventListener('abort', () => server.closeAllConnections())
  }
  if (options.signal.aborted) end()
  else options.signal.addEventListener('abort', end, { once: true })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : options.port
  return { url: `http://127.0.0.1:${port}`, closed }
}

import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

/** What happens to one request on its way. */
export type Fault =
  /** Nothing: the server behind answers. */
  | 'none'
  /** The server does it, and the connection breaks before its answer. */
  | 'lost after'
  /** The connection breaks, and the server never hears of it. */
  | 'lost before'
  /** Half of the answer arrives. */
  | 'cut off'
  /** A web page arrives instead of an answer. */
  | 'web page'
  /** Status 500, and the server never hears of it. */
  | 'status 500'
  /** Status 405, as from something that stands before the server; it never hears of it. */
  | 'status 405'
  /** Status 400, and the server never hears of it. */
  | 'refused'
  /** Status 401, as of an account that is not known any more. */
  | 'signed out'
  /** The answer sends the program to another address. */
  | `redirect to ${string}`

export interface Asked {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  readonly body: string
}

export interface FaultyServer {
  readonly url: string
  /** All that arrived, in order. */
  readonly asked: readonly Asked[]
  /** How many requests were under way at once, at the most. */
  readonly most: () => number
}

/**
 * A server that passes requests on to another one, or lets them go wrong. Without another one every request must go wrong.
 * It is at a free address, or at one that was dead so far.
 */
export async function faultyServer(
  faultOf: (asked: Asked) => Fault | Promise<Fault>,
  behind: { readonly url: string } = { url: '' },
  { at }: { readonly at?: string | undefined } = {},
): Promise<FaultyServer> {
  const asked: Asked[] = []
  let underWay = 0
  let most = 0
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await bytesOf(incoming)
    const one = {
      method: incoming.method ?? '',
      target: incoming.url ?? '',
      body: bytes.toString('utf8'),
    }
    asked.push(one)
    const fault = await faultOf(one)
    if (fault.startsWith('redirect to ')) return redirect(response, fault.slice('redirect to '.length))
    if (fault === 'lost before') return void response.destroy()
    if (fault === 'web page') return page(response, 200)
    if (fault === 'status 500') return page(response, 500)
    if (fault === 'status 405') return page(response, 405)
    if (fault === 'refused') return page(response, 400)
    if (fault === 'signed out') return page(response, 401)
    const passed = await passOn(behind.url, incoming, bytes)
    if (fault === 'lost after') return void response.destroy()
    const { status, headers, body } = passed
    response.writeHead(status, { ...headers, 'content-length': body.length })
    if (fault === 'none') return void response.end(body)
    response.write(body.subarray(0, body.length / 2), () => response.destroy())
  }
  const server = createServer((incoming, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    void answer(incoming, response).finally(() => (underWay -= 1))
  })
  // On a busy machine a command may pause for longer than the usual 5 seconds between two requests; a connection that is
  // closed under its next write would be a fault that no test asked for.
  server.keepAliveTimeout = 60_000
  const port = at === undefined ? 0 : Number(new URL(at).port)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { url: `http://127.0.0.1:${address.port}`, asked, most: () => most }
}

/** An address at which nothing listens. */
export async function deadAddress(): Promise<string> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('the server had no port')
  return `http://127.0.0.1:${address.port}`
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location })
  response.end()
}

function page(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' })
  response.end(
    '<!DOCTYPE html><html><head><title>Gateway</title></head><body><h1>Please wait</h1></body></html>',
  )
}

interface Passed {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[]>>
  readonly body: Buffer
}

function passOn(
  url: string,
  { headers, method, url: target = '' }: IncomingMessage,
  body: Buffer,
): Promise<Passed> {
  const { host: _, connection: __, ...others } = headers
  return new Promise((resolve, reject) => {
    const outgoing = ask(new URL(target, url), { method, headers: others }, (incoming) => {
      bytesOf(incoming).then(
        (bytes) =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: passedHeaders(incoming),
            body: bytes,
          }),
        reject,
      )
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function passedHeaders({ headers }: IncomingMessage): Passed['headers'] {
  const { 'content-type': type, 'content-disposition': disposition, 'set-cookie': cookies } = headers
  return {
    'content-type': type ?? 'application/json',
    ...(disposition === undefined ? {} : { 'content-disposition': disposition }),
    ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
  }
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) if (part instanceof Buffer) parts.push(part)
  return Buffer.concat(parts)
}

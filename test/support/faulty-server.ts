import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'
import { bytesOf, passOn, type Passed } from './pass-on.ts'

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
  /** This status, as from something that stands before the server; it never hears of it. */
  | `status ${number}`
  /** The server does it, and this status comes in place of its answer. */
  | `status ${number} after`
  /** The server does it, and nothing ever comes back. */
  | 'stalled after'
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

interface FaultyServerOptions {
  /** An address that was dead so far; a free one when left out. */
  readonly at?: string | undefined
  /** Hears of every request when all that becomes of it here has happened. */
  readonly over?: (asked: Asked) => void
}

export interface FaultyServer {
  readonly url: string
  /** All that arrived, in order. */
  readonly asked: readonly Asked[]
  /** How many requests were under way at once, at the most. */
  readonly most: () => number
}

/** A server that passes requests on to another one, or lets them go wrong. Without another one every request must go wrong. */
export async function faultyServer(
  faultOf: (asked: Asked) => Fault | Promise<Fault>,
  behind: { readonly url: string } = { url: '' },
  { at, over = () => undefined }: FaultyServerOptions = {},
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
    await meet(await faultOf(one), response, () => passOn(behind.url, incoming, bytes))
    over(one)
  }
  const server = createServer((incoming, response) => {
    underWay += 1
    most = Math.max(most, underWay)
    // What breaks on one side breaks on the other.
    void answer(incoming, response)
      .catch(() => response.destroy())
      .finally(() => (underWay -= 1))
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

async function meet(fault: Fault, response: ServerResponse, pass: () => Promise<Passed>): Promise<void> {
  if (fault.startsWith('redirect to ')) return redirect(response, fault.slice('redirect to '.length))
  if (fault === 'lost before') return void response.destroy()
  const status = statusIn(fault)
  if (status !== null && !fault.endsWith(' after')) return page(response, status)
  const { status: told, headers, body } = await pass()
  if (fault === 'stalled after') return
  if (fault === 'lost after') return void response.destroy()
  if (status !== null) return page(response, status)
  response.writeHead(told, { ...headers, 'content-length': body.length })
  if (fault === 'none') return void response.end(body)
  response.write(body.subarray(0, body.length / 2), () => response.destroy())
}

function statusIn(fault: Fault): number | null {
  if (fault === 'web page') return 200
  if (fault === 'refused') return 400
  if (fault === 'signed out') return 401
  const told = /^status (\d+)/.exec(fault)?.[1]
  return told === undefined ? null : Number(told)
}

/** An address at which nothing listens. */
export async function deadAddress(): Promise<string> {
  for (;;) {
    // Below the ports that the system hands out: no other test gets it meanwhile.
    const port = 10_000 + Math.floor(Math.random() * 20_000)
    const server = createServer()
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (isFree) return `http://127.0.0.1:${port}`
  }
}

/** The words that have a server listen on a port which no other server gets once it has stopped. */
export async function portOfItsOwn(): Promise<readonly ['--port', string]> {
  return ['--port', new URL(await deadAddress()).port]
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

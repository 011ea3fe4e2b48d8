import { Socket } from 'node:net'

import { UnreachableError } from '#errors.ts'

import type { Origin } from '../origin.ts'
import { unreachable } from '../unreachable.ts'
import type { Proxy } from './choose.ts'
import { refusedByProxy } from './refused.ts'

/** A connection to the server through a proxy, for encryption to run in. Throws UnreachableError: nothing can have been sent. */
export async function tunnel(proxy: Proxy, origin: Origin, signal: AbortSignal): Promise<Socket> {
  const client = await clientOf(proxy)
  const host = `${origin.host.includes(':') ? `[${origin.host}]` : origin.host}:${origin.port}`
  const authorization = proxy.authorization === null ? {} : { 'proxy-authorization': proxy.authorization }
  try {
    const { statusCode, socket } = await client.connect({
      path: host,
      headers: { host, ...authorization },
      signal,
    })
    // A tunnel by HTTP/1.1 is the connection itself.
    if (socket instanceof Socket) {
      if (statusCode >= 200 && statusCode < 300) return socket
      socket.on('error', () => undefined).destroy()
    }
    throw refusedByProxy(statusCode, { proxy, origin })
  } catch (cause) {
    void client.destroy()
    if (cause instanceof UnreachableError) throw cause
    const { message, hint } = unreachable(proxy, cause)
    throw new UnreachableError(`Cannot reach ${origin.text} by its proxy. ${message}`, { hint, cause })
  }
}

interface Caller {
  connect(options: {
    readonly path: string
    readonly headers: Readonly<Record<string, string>>
    readonly signal: AbortSignal
  }): Promise<{ readonly statusCode: number; readonly socket: unknown }>
  destroy(): Promise<void>
}

// The parts that make a tunnel, for the whole package takes several times as long to load.
async function clientOf(proxy: Proxy): Promise<Caller> {
  const { setFlagsFromString } = await import('node:v8')
  // Node 20 would go on optimising the parser and wait for that at the end, 100 ms of nothing.
  setFlagsFromString('--liftoff-only')
  const [{ default: Client }, { default: connect }] = await Promise.all([
    import('undici/lib/dispatcher/client.js'),
    import('undici/lib/api/api-connect.js'),
  ])
  const client = new Client(proxy.text)
  return {
    connect: (options) => connect.call(client, options),
    destroy: () => client.destroy(),
  }
}

import { directLine, directOpening } from './direct-line.ts'
import { type Connections, idleConnections, type Opening, streamed } from './exchange/connections.ts'
import type { Origin } from './origin.ts'
import { proxyFor, type Proxy } from './proxy/choose.ts'
import type { Line } from './tls/secure-socket.ts'
import type { Trust } from './tls/trust.ts'

/** What requests to one server are sent by. */
export interface Wire {
  readonly open: () => Opening
  readonly connections: Connections
  /** The proxy that plain http goes to, instead of to the server. */
  readonly forward?: Proxy | undefined
}

export interface WireOptions {
  /** The bundled authorities, then the system's, when left out. */
  readonly trust?: Trust | undefined
  /** The account's own proxy, or `none`; the environment's when left out. */
  readonly proxy?: string | undefined
  /** The environment: proxies, and where the system keeps its authorities. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined
  /** Told when the system's authorities know the server and the bundled ones do not. */
  readonly onSystemRoots?: (() => Promise<void> | void) | undefined
}

export async function openWire(origin: Origin, options: WireOptions): Promise<Wire> {
  const { env = {} } = options
  const proxy = proxyFor(origin, env, options.proxy)
  const connections = idleConnections()
  if (origin.scheme === 'https') return { open: await secureOpenings(origin, proxy, options), connections }
  if (proxy === null) return { open: () => directOpening(origin), connections }
  // Where a proxy applies, plain requests go to it whole.
  if (proxy.scheme === 'http') return { open: () => directOpening(proxy), connections, forward: proxy }
  const { secureProxyOpening } = await import('./proxy/secure-proxy.ts')
  return { open: () => secureProxyOpening(proxy), connections, forward: proxy }
}

async function secureOpenings(
  origin: Origin,
  proxy: Proxy | null,
  { trust = {}, env = {}, onSystemRoots = () => undefined }: WireOptions,
): Promise<() => Opening> {
  const { secureSockets } = await import('./tls/secure-socket.ts')
  const connect = secureSockets({ origin, trust, env, onSystemRoots })
  const line = await lineTo(origin, proxy)
  return () => {
    const leaving = new AbortController()
    return { stands: connect(line, leaving.signal).then(streamed), giveUp: () => leaving.abort() }
  }
}

export async function lineTo(origin: Origin, proxy: Proxy | null): Promise<Line> {
  if (proxy === null) return (signal) => directLine(origin, signal)
  const { tunnel } = await import('./proxy/tunnel.ts')
  return (signal) => tunnel(proxy, origin, signal)
}

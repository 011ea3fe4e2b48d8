import type { Agent, ClientRequest, RequestOptions } from 'node:http'

import { directLine } from './direct-line.ts'
import { hangsUpIdle } from './idle.ts'
import type { Origin } from './origin.ts'
import { proxyFor, type Proxy } from './proxy/choose.ts'
import type { Line } from './tls/secure-socket.ts'
import type { Trust } from './tls/trust.ts'

/** What requests to one server are sent by. */
export interface Wire {
  readonly client: { request(options: RequestOptions): ClientRequest }
  readonly agent: Agent
  /** Leaves only connections that a write may go on. */
  readonly hangUpIdle: () => void
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

/** Connections to one server that are open at the same time. */
export const connections = 6
/** Idle connections are closed before the server may do so, in milliseconds. */
const keepIdle = 4000

const agentOptions = { keepAlive: true, maxSockets: connections, timeout: keepIdle }

export async function openWire(origin: Origin, options: WireOptions): Promise<Wire> {
  const { trust = {}, env = {}, onSystemRoots = () => undefined } = options
  const proxy = proxyFor(origin, env, options.proxy)
  if (origin.scheme === 'http') return plainWire(proxy)
  const [{ request }, { secureAgent }, { secureSockets }] = await Promise.all([
    import('node:https'),
    import('./secure-agent.ts'),
    import('./tls/secure-socket.ts'),
  ])
  const connect = secureSockets({ origin, trust, env, onSystemRoots })
  const line = await lineTo(origin, proxy)
  const agent = secureAgent(agentOptions, (leave) => connect(line, leave))
  return { client: { request }, agent, hangUpIdle: hangsUpIdle(agent) }
}

/** Where a proxy applies, plain requests go to it whole. */
async function plainWire(proxy: Proxy | null): Promise<Wire> {
  const { Agent, request } =
    proxy?.scheme === 'https' ? await import('node:https') : await import('node:http')
  const agent = new Agent(agentOptions)
  return { client: { request }, agent, hangUpIdle: hangsUpIdle(agent), forward: proxy ?? undefined }
}

export async function lineTo(origin: Origin, proxy: Proxy | null): Promise<Line> {
  if (proxy === null) return (signal) => directLine(origin, signal)
  const { tunnel } = await import('./proxy/tunnel.ts')
  return (signal) => tunnel(proxy, origin, signal)
}

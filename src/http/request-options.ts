import type { RequestOptions } from 'node:http'

import { revealTarget } from './address.ts'
import type { Origin } from './origin.ts'
import type { Proxy } from './proxy/choose.ts'
import type { HttpRequest } from './transport.ts'

/** What Node sends, and where to: the server, or the proxy that plain requests go to. */
export function requestOptions(
  { address, method, headers, body }: HttpRequest,
  forward: Proxy | undefined,
): RequestOptions {
  const { origin } = address
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  const target = revealTarget(address)
  const direct = { method, path: target, headers: { ...headers, ...length } }
  if (forward === undefined) return { ...direct, ...place(origin) }
  const { authorization } = forward
  const told = authorization === null ? {} : { 'proxy-authorization': authorization }
  const host = new URL(origin.text).host
  return {
    ...direct,
    ...place(forward),
    path: origin.text + target,
    headers: { ...direct.headers, host, ...told },
  }
}

function place({ scheme, host, port }: Pick<Origin, 'scheme' | 'host' | 'port'>): RequestOptions {
  return { protocol: `${scheme}:`, hostname: host, port }
}

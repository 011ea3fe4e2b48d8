import { UsageError } from '#errors.ts'

import { revealTarget } from '../address.ts'
import type { Proxy } from '../proxy/choose.ts'
import type { HttpRequest } from '../transport.ts'

/**
 * What stands before the body of a request (RFC 9112 §3): to the server itself, or whole to the proxy that plain requests
 * go to. Throws UsageError for what would end a line of it.
 */
export function requestHead(
  { address, method, headers, body }: HttpRequest,
  forward: Proxy | undefined,
): string {
  const { text, scheme } = address.origin
  const target = revealTarget(address)
  const lines = [
    `${method} ${forward === undefined ? target : text + target} HTTP/1.1`,
    `host: ${text.slice(scheme.length + '://'.length)}`,
    'connection: keep-alive',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ]
  if (body !== undefined || method === 'POST' || method === 'PUT')
    lines.push(`content-length: ${body?.length ?? 0}`)
  const authorization = forward?.authorization ?? null
  if (authorization !== null) lines.push(`proxy-authorization: ${authorization}`)
  if (lines.some((line) => /[^\t\x20-\x7e\x80-\xff]/.test(line)))
    throw new UsageError('A key, a password or an address holds a character that cannot be sent.')
  return `${lines.join('\r\n')}\r\n\r\n`
}

import type { IncomingMessage } from 'node:http'

/** One request; header names in lower case. */
export interface SandboxRequest {
  readonly method: string
  /** Path with query, or absolute. */
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
}

const largestBody = 64 * 1024 * 1024

/** How much of a request is read before it is dealt with. */
export type Reading = 'all' | 'a piece' | 'nothing'

const announcesBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

const readBody = async (message: IncomingMessage, reading: Reading): Promise<Uint8Array | null> => {
  const pieces: Buffer[] = []
  if (reading === 'nothing' || !announcesBody(message)) return null
  let size = 0
  for await (const piece of message) {
    if (!(piece instanceof Buffer)) continue
    size += piece.length
    if (size > largestBody) throw new RangeError('The body is too large.')
    pieces.push(piece)
    if (reading === 'a piece') break
  }
  return size === 0 ? null : Buffer.concat(pieces)
}

/** The first line of a request. */
export const lineOf = ({ method = 'GET', url = '/' }: IncomingMessage): { method: string; url: string } => ({
  method,
  url,
})

/** Reads a request. Rejects when its asker is gone before the end, with RangeError when it is too large. */
export const requestOf = async (message: IncomingMessage, reading: Reading): Promise<SandboxRequest> => {
  const headers = Object.entries(message.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  return {
    ...lineOf(message),
    headers: Object.fromEntries(headers),
    body: await readBody(message, reading),
  }
}

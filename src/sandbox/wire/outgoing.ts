import type { SandboxResponse } from './response.ts'

/** What is sent, piece by piece, so that a large one never is in memory whole. */
export interface Outgoing {
  readonly status: number
  readonly headers: SandboxResponse['headers']
  /** Bytes of all pieces. */
  readonly length: number
  /** All there is to send, where that is one piece. */
  readonly whole?: Uint8Array
  pieces(): Iterable<Uint8Array>
}

export const inOnePiece = ({ status, headers, body }: SandboxResponse): Outgoing => ({
  status,
  headers,
  length: body.byteLength,
  whole: body,
  pieces: () => [body],
})

export const joined = (outgoing: Outgoing): SandboxResponse => ({
  status: outgoing.status,
  headers: outgoing.headers,
  body: Buffer.concat([...outgoing.pieces()]),
})

import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import type { Ending } from '../faults/outcome.ts'
import type { Outgoing } from './outgoing.ts'
import type { SandboxResponse } from './response.ts'

const begin = (
  response: ServerResponse,
  { status, headers }: Pick<SandboxResponse, 'status' | 'headers'>,
  length: number | null,
): void => {
  for (const [name, value] of Object.entries(headers)) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  response.writeHead(status, length === null ? {} : { 'content-length': length })
}

// Head and body leave in one write where the body is in one piece.
const sendAll = (response: ServerResponse, outgoing: Outgoing): Promise<void> => {
  if (outgoing.whole === undefined) return pipeline(Readable.from(outgoing.pieces()), response)
  const sent = finished(response)
  response.end(outgoing.whole)
  return sent
}

const sendHalf = (response: ServerResponse, half: Extract<Ending, { how: 'half' }>): void => {
  const { body } = half.response
  // An empty answer is cut off, too: it announces a byte that does not come.
  begin(response, half.response, half.chunked ? null : Math.max(body.byteLength, 1))
  response.flushHeaders()
  const close = (): void => void (half.after === 'cut' && response.destroy())
  response.write(body.subarray(0, body.byteLength / 2), close)
}

/** Lets an answer go out as it is to end. Resolves when nothing more is sent; rejects when the asker is gone. */
export const deliver = async (response: ServerResponse, ending: Ending): Promise<void> => {
  switch (ending.how) {
    case 'whole': {
      begin(response, ending.outgoing, ending.chunked ? null : ending.outgoing.length)
      await sendAll(response, ending.outgoing)
      return
    }
    case 'half':
      sendHalf(response, ending)
      return
    case 'reset':
      response.socket?.resetAndDestroy()
      return
    case 'cut':
      response.destroy()
      return
    case 'silence':
  }
}

import type { IncomingMessage } from 'node:http'
import type { Transform } from 'node:stream'

import { LostAnswerError } from './lost-answer.ts'
import type { Origin } from './origin.ts'

interface Unpacking {
  readonly origin: Origin
  /** Called for every packed part that arrives. */
  readonly onPart: () => unknown
}

/** The parts of an answer as they were before a proxy or server packed them, unasked. Throws LostAnswerError for other packings. */
export async function decoded(
  incoming: IncomingMessage,
  { origin, onPart }: Unpacking,
): Promise<AsyncIterable<Uint8Array>> {
  const coding = (incoming.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  // Node types the parts of a stream as any; without an encoding they are bytes.
  if (coding === 'identity' || coding === '') return incoming as AsyncIterable<Uint8Array>
  const unpacking = await unpackingOf(coding)
  if (unpacking === null) {
    throw new LostAnswerError(
      `The answer of ${origin.text} is packed in a way that was not asked for.`,
      'unreadable',
    )
  }
  incoming.once('error', (error) => unpacking.destroy(error))
  incoming.once('close', () => {
    if (!incoming.complete) unpacking.destroy(new Error('The connection ended.'))
  })
  incoming.on('data', onPart)
  return incoming.pipe(unpacking) as AsyncIterable<Uint8Array>
}

async function unpackingOf(coding: string): Promise<Transform | null> {
  const { createBrotliDecompress, createGunzip, createInflate } = await import('node:zlib')
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip()
  if (coding === 'deflate') return createInflate()
  return coding === 'br' ? createBrotliDecompress() : null
}

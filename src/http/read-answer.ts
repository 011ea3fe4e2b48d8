import type { IncomingMessage } from 'node:http'

import { decoded } from './decoded.ts'
import { LostAnswerError } from './lost-answer.ts'
import type { Origin } from './origin.ts'
import type { HttpResponse } from './transport.ts'

interface Reading {
  /** In bytes. */
  readonly largest: number
  readonly origin: Origin
  /** Called for every part that arrives. */
  readonly onPart: () => unknown
}

/** The whole answer, unpacked; throws LostAnswerError when it is cut off or longer than allowed, packed or unpacked. */
export async function readAnswer(incoming: IncomingMessage, reading: Reading): Promise<HttpResponse> {
  const { largest, origin, onPart } = reading
  const cut = (cause?: unknown): LostAnswerError =>
    new LostAnswerError(`The answer of ${origin.text} was cut off.`, 'cut', { cause })
  const parts: Uint8Array[] = []
  let length = 0
  try {
    if (Number(incoming.headers['content-length'] ?? 0) > largest) throw tooLarge(origin, largest)
    for await (const part of await decoded(incoming, { origin, onPart })) {
      onPart()
      length += part.length
      if (length > largest) throw tooLarge(origin, largest)
      parts.push(part)
    }
  } catch (cause) {
    throw cause instanceof LostAnswerError ? cause : cut(cause)
  }
  if (!incoming.complete) throw cut()
  return {
    status: incoming.statusCode ?? 0,
    headers: readHeaders(incoming),
    body: Buffer.concat(parts, length),
  }
}

function tooLarge(origin: Origin, largest: number): LostAnswerError {
  const size = Math.round(largest / 1024 / 1024)
  return new LostAnswerError(`The answer of ${origin.text} is larger than ${size} MB.`, 'too-large')
}

function readHeaders(incoming: IncomingMessage): HttpResponse['headers'] {
  const headers: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers[name] = value
  return headers
}

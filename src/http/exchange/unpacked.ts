import { LostAnswerError } from '../lost-answer.ts'
import type { Origin } from '../origin.ts'
import type { HttpResponse } from '../transport.ts'
import { codeOf } from '../unreachable.ts'
import { cutOff, tooLarge } from './answer.ts'

interface Unpacking {
  readonly origin: Origin
  /** In bytes, of what comes out. */
  readonly largest: number
}

type Unpack = (
  packed: Uint8Array,
  options: { readonly maxOutputLength: number },
  done: (error: Error | null, bytes: Buffer) => void,
) => void

/** An answer as it was before a proxy or server packed it, unasked. Throws LostAnswerError. */
export async function unpacked(packed: HttpResponse, { origin, largest }: Unpacking): Promise<HttpResponse> {
  const coding = String(packed.headers['content-encoding'] ?? '').toLowerCase()
  if (coding === '' || coding === 'identity') return packed
  const { brotliDecompress, gunzip, inflate } = await import('node:zlib')
  const ways = new Map<string, Unpack>([
    ['gzip', gunzip],
    ['x-gzip', gunzip],
    ['deflate', inflate],
    ['br', brotliDecompress],
  ])
  const unpack = ways.get(coding)
  if (unpack === undefined) {
    throw new LostAnswerError(
      `The answer of ${origin.text} is packed in a way that was not asked for.`,
      'unreadable',
    )
  }
  const body = await new Promise<Buffer>((resolve, reject) =>
    unpack(packed.body, { maxOutputLength: largest }, (error, bytes) =>
      error === null ? resolve(bytes) : reject(error),
    ),
  ).catch((cause: unknown) => {
    throw codeOf(cause) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(origin, largest) : cutOff(origin, cause)
  })
  return { ...packed, body }
}

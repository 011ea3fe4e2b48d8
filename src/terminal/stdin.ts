import { InterruptedError, UsageError } from '#errors.ts'
import type { InputStream } from './streams.ts'

export interface StdinReader {
  /** As text, without the byte order mark. */
  readonly readAll: () => Promise<string>
  readonly readBytes: () => Promise<Uint8Array>
}

/**
 * A reader of all of stdin. It serves once: a second use, a terminal, and as text bytes that are not UTF-8 are UsageErrors.
 */
export function stdinReader(open: () => InputStream, signal: AbortSignal): StdinReader {
  let used = false
  const readBytes = async (): Promise<Uint8Array> => {
    const stdin = open()
    if (stdin.isTTY === true) {
      throw new UsageError('Stdin is a terminal, so there is nothing to read from it.', {
        hint: 'Pipe it in: helpdesk queue -o ids | helpdesk show -. A text can also be @FILE.',
      })
    }
    if (used) {
      throw new UsageError('Stdin was asked for twice; it can be read once.', {
        hint: 'Give one of the two as @FILE.',
      })
    }
    used = true
    return bytesOf(stdin, signal)
  }
  return { readBytes, readAll: async () => decode(await readBytes(), 'Stdin') }
}

/** Text of UTF-8 bytes. Throws UsageError for others: half of a text is worse than none. */
export function decode(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    const isUtf16 = [0xfffe, 0xfeff].includes(((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0))
    throw new UsageError(`${source} is ${isUtf16 ? 'UTF-16' : 'not UTF-8'} text.`, {
      hint: 'Convert it to UTF-8, for example with iconv -t UTF-8.',
      cause: error,
    })
  }
}

async function bytesOf(stdin: InputStream, signal: AbortSignal): Promise<Uint8Array> {
  return await new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    const stop = (): void => {
      stdin.pause()
      reject(new InterruptedError('Interrupted while reading stdin.'))
    }
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    stdin.on('data', (chunk: Uint8Array | string) => {
      chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
    })
    stdin.once('end', () => {
      signal.removeEventListener('abort', stop)
      resolve(Buffer.concat(chunks))
    })
    stdin.once('error', (cause) => {
      signal.removeEventListener('abort', stop)
      reject(new UsageError('Stdin could not be read.', { cause }))
    })
  })
}

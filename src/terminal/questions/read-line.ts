import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { InterruptedError } from '#errors.ts'
import type { InputStream, OutputStream } from '../streams.ts'

export interface LineOptions {
  readonly stdin: InputStream
  readonly stderr: OutputStream
  readonly signal: AbortSignal
  /** False keeps what is typed off the screen. */
  readonly echo: boolean
}

/** One typed line. Throws InterruptedError for Ctrl-C, a signal and the end of input. */
export async function readLine(
  prompt: string,
  { stdin, stderr, signal, echo }: LineOptions,
): Promise<string> {
  // With an output the reader takes the keys one by one, and nothing but the reader could show them.
  const reader = echo
    ? createInterface({ input: stdin, terminal: false })
    : createInterface({ input: stdin, output: nowhere(), terminal: true })
  // Only now: the terminal itself shows what is typed before the reader has it.
  stderr.write(prompt)
  try {
    return await new Promise((resolve, reject) => {
      const leave = (): void => reject(new InterruptedError('Interrupted at a question.'))
      if (signal.aborted) return leave()
      reader.once('line', resolve)
      reader.once('SIGINT', leave)
      reader.once('close', leave)
      signal.addEventListener('abort', leave, { once: true })
    })
  } finally {
    reader.close()
    if (!echo) stderr.write('\n')
  }
}

function nowhere(): Writable {
  return new Writable({
    write(_chunk, _encoding, done) {
      done()
    },
  })
}

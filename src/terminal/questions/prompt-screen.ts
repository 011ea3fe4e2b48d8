import { Writable } from 'node:stream'
import type { OutputStream } from '../streams.ts'

/**
 * A way to write prompts to stderr that ends without ending it, and that carries no colour when
 * none is wanted: the prompts of inquirer colour whatever NO_COLOR says.
 */
export function promptScreen(stderr: OutputStream, { color }: { color: boolean }): Writable {
  const screen = new Writable({
    decodeStrings: false,
    write(chunk: string | Uint8Array, _encoding, done) {
      const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
      stderr.write(color ? text : text.replaceAll(colorCodes, ''))
      done()
    },
  })
  // Line breaking asks the output for its width.
  return Object.assign(screen, { isTTY: true, columns: stderr.columns ?? 80, rows: stderr.rows ?? 24 })
}

// oxlint-disable-next-line no-control-regex -- the escape character begins every colour code
const colorCodes = /\u001B\[[\d;]*m/g

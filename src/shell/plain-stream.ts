import { EventEmitter } from 'node:events'
import { fstatSync, writeSync } from 'node:fs'

/** The major number of /dev/null on Linux. */
const memory = 1

/**
 * Whether a stream may be a terminal: a device, but not /dev/null and its kind. What is none takes what is written at once: a
 * file, a pipe, nothing at all. Asking of terminals themselves loads what most commands do without.
 */
export function isDevice(file: number): boolean {
  try {
    const device = fstatSync(file)
    return device.isCharacterDevice() && device.rdev >> 8 !== memory
  } catch {
    return false
  }
}

type Written = (error?: Error | null) => void

/**
 * Writes to a plain file at once, as Node's own stream does there, for whose loading a short command takes longer than for
 * all it has to say. A pipe that takes no more at the moment, as one may that is shared with another program, is left to
 * `slow`, Node's stream.
 */
export class PlainStream extends EventEmitter implements NodeJS.WritableStream {
  readonly writable = true
  readonly #file: number
  readonly #open: () => NodeJS.WritableStream
  #slow: NodeJS.WritableStream | null = null

  constructor(file: number, slow: () => NodeJS.WritableStream) {
    super()
    this.#file = file
    this.#open = slow
  }

  write(text: string | Uint8Array, how?: BufferEncoding | Written, done?: Written): boolean {
    const written = (typeof how === 'function' ? how : done) ?? (() => undefined)
    const rest = this.#slow === null ? this.#writeNow(Buffer.from(text), written) : text
    return rest === null ? true : this.#later().write(rest, written)
  }

  end(text?: unknown): this {
    if (typeof text === 'string' || text instanceof Uint8Array) this.write(text)
    return this
  }

  /** What could not be written now; null when all was, or when it failed. */
  #writeNow(bytes: Uint8Array, written: Written): Uint8Array | null {
    let rest = bytes
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#file, rest))
      written()
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if ('code' in error && error.code === 'EAGAIN') return rest
      this.emit('error', error)
      written(error)
    }
    return null
  }

  #later(): NodeJS.WritableStream {
    if (this.#slow !== null) return this.#slow
    this.#slow = this.#open()
    this.#slow.on('error', (error) => this.emit('error', error))
    return this.#slow
  }
}

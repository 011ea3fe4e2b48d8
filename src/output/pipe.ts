import { OutputError } from '../errors.ts'

export interface Pipe {
  /** Text to be written soon; never waits. */
  put(text: string): void
  isFull(): boolean
  /** Waits until everything put is written. */
  flush(): Promise<void>
  /** The reader has gone, as `head` does; that is no error. */
  isClosed(): boolean
}

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean }

const enough = 32_768

/** Gathers small pieces into few writes, none later than the next turn of the event loop. */
export function openPipe(stream: Stream): Pipe {
  let waiting = ''
  let turn: NodeJS.Immediate | null = null
  let last: Promise<void> = Promise.resolve()
  let failure: NodeJS.ErrnoException | null = null

  stream.on('error', (error) => {
    failure = error
  })

  const send = (): void => {
    if (turn) clearImmediate(turn)
    turn = null
    const text = waiting
    waiting = ''
    if (text === '' || failure) return
    last = new Promise((resolve) => stream.write(text, () => resolve()))
  }

  return {
    put(text) {
      if (text === '') return
      waiting += text
      turn ??= setImmediate(send)
    },
    isFull: () => waiting.length >= enough,
    async flush() {
      send()
      await last
      if (failure && !isGone(failure, stream)) throw notWritten(failure)
    },
    isClosed: () => failure !== null,
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  EFBIG: 'no file may become so large here',
}

function notWritten(cause: NodeJS.ErrnoException): OutputError {
  const { code = 'unknown' } = cause
  return new OutputError(`Could not write all of the output: ${reasons[code] ?? code}.`, {
    hint: 'What the command changed, if it changes anything, stands in: helpdesk runs',
    cause,
  })
}

/** A pipe that nobody reads any more, or a terminal whose window was closed. */
function isGone({ code }: NodeJS.ErrnoException, { isTTY }: Stream): boolean {
  return code === 'EPIPE' || (code === 'EIO' && isTTY === true)
}

import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { onTestFinished } from 'vitest'
import { bin } from './bin.ts'
import { watchOver } from './leaks.ts'

/** A person at a terminal: types, and reads the screen. */
export interface Person {
  /** Waits until the screen shows the text, or what the pattern fits: what comes in pieces is there at last. */
  sees(text: string | RegExp): Promise<void>
  types(text: string): void
  presses(key: keyof typeof keys): void
  /** What the terminal shows now, without trailing blanks; scrolled-off lines included. */
  screen(): string
  /** The lines that did not fit and were broken by the edge of the screen. */
  broken(): readonly string[]
  /** Every byte that the program sent to the terminal. */
  received(): string
  /** Ends the program with kill -9; afterwards the screen shows all that it had written. */
  isKilled(): Promise<void>
  /** The program gets this signal; SIGHUP is that of a terminal that is gone. */
  signals(signal: 'SIGTERM' | 'SIGHUP'): void
  /** The window is closed: nobody holds the other end of the terminal any more. */
  closesWindow(): void
  /** The exit code, once the program has ended. */
  leaves(): Promise<number>
  /** Waits for the question, types the answer and presses Enter. */
  answers(question: string, answer: string): Promise<void>
}

const keys = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  space: ' ',
  interrupt: '\u0003',
  suspend: '\u001A',
  escape: '\u001B',
}

export interface Seat {
  readonly env: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
  /** What runs instead of the built program. */
  readonly program?: readonly string[]
  /** Stdout goes into this file instead of to the terminal. */
  readonly into?: string
}

/** Sits a person down at a real pseudo-terminal in which the built program runs; it ends with the test. */
export function sitDown(line: readonly string[], seat: Seat): Person {
  const { env, columns = 100, rows = 40, program: own = [process.execPath, bin], into } = seat
  const screen = new headless.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true })
  const typed = [...own, ...line]
  const [file = '', ...words] =
    into === undefined ? typed : ['/bin/sh', '-c', `exec "$@" > '${into}'`, 'sh', ...typed]
  const program = spawn(file, words, {
    cols: columns,
    rows,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...env },
  })
  const waiting = new Set<() => void>()
  let running = true
  const lookAgain = (): void => waiting.forEach((look) => look())
  let received = ''
  program.onData((text) => {
    received += text
    screen.write(text, lookAgain)
  })
  const ended = new Promise<number>((resolve) => {
    program.onExit(({ exitCode }) => {
      // What was printed last is on the screen before the end is told.
      screen.write('', () => {
        running = false
        lookAgain()
        resolve(exitCode)
      })
    })
  })
  const watch = watchOver({ line, env })
  onTestFinished(async () => {
    if (running) program.kill('SIGKILL')
    await ended
    watch?.printed(`the screen of ${line.join(' ')}`, received)
  })

  const rowsShown = (): readonly { readonly text: string; readonly goesOn: boolean }[] => {
    const buffer = screen.buffer.active
    return Array.from({ length: buffer.length }, (_, row) => ({
      text: buffer.getLine(row)?.translateToString(true) ?? '',
      goesOn: buffer.getLine(row + 1)?.isWrapped === true,
    }))
  }
  const shown = (): string =>
    rowsShown()
      .map(({ text }) => text)
      .join('\n')
      .trimEnd()

  const isShown = (text: string | RegExp): boolean =>
    typeof text === 'string' ? shown().includes(text) : text.test(shown())
  const sees = (text: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(patience)
        waiting.delete(look)
      }
      const never = (): void => {
        stop()
        reject(new Error(`the screen never showed "${String(text)}":\n${shown()}`))
      }
      const look = (): void => {
        if (isShown(text)) {
          stop()
          return resolve()
        }
        if (!running) never()
      }
      const patience = setTimeout(never, 120_000)
      waiting.add(look)
      look()
    })

  return {
    screen: shown,
    broken: () => rowsShown().flatMap(({ text, goesOn }) => (goesOn ? [text] : [])),
    received: () => received,
    sees,
    types: (text) => program.write(text),
    presses: (key) => program.write(keys[key]),
    async isKilled() {
      program.kill('SIGKILL')
      await ended
    },
    signals: (signal) => program.kill(signal),
    closesWindow: () => closed(program),
    leaves: () => ended,
    async answers(question, answer) {
      if (/API key|assword/.test(question)) watch?.uses(answer)
      await sees(question)
      program.write(answer)
      program.write(keys.enter)
    },
  }
}

/** The package has it and does not tell. */
function closed(program: object): void {
  if ('destroy' in program && typeof program.destroy === 'function')
    Reflect.apply(program.destroy, program, [])
  else throw new Error('The terminal cannot be closed.')
}

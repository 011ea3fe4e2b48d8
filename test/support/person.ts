import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { bin } from './bin.ts'

/** A person at a terminal: types, and reads the screen. */
export interface Person {
  /** Waits until the screen shows the text. */
  sees(text: string): Promise<void>
  types(text: string): void
  presses(key: keyof typeof keys): void
  /** What the terminal shows now, without trailing blanks; scrolled-off lines included. */
  screen(): string
  /** The exit code, once the program has ended. */
  leaves(): Promise<number>
}

const keys = {
  enter: '\r',
  down: '\u001B[B',
  up: '\u001B[A',
  space: ' ',
  interrupt: '\u0003',
  escape: '\u001B',
}

export interface Seat {
  readonly env: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
}

/** Sits a person down at a real pseudo-terminal in which the built program runs. */
export function sitDown(line: readonly string[], { env, columns = 100, rows = 40 }: Seat): Person {
  const screen = new headless.Terminal({ cols: columns, rows, scrollback: 2000, allowProposedApi: true })
  const program = spawn(process.execPath, [bin, ...line], {
    cols: columns,
    rows,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', ...env },
  })
  const waiting = new Set<() => void>()
  program.onData((text) => screen.write(text, () => waiting.forEach((look) => look())))
  program.onExit(() => screen.write('', () => waiting.forEach((look) => look())))
  const ended = new Promise<number>((resolve) => program.onExit(({ exitCode }) => resolve(exitCode)))

  const shown = (): string => {
    const buffer = screen.buffer.active
    const lines = Array.from(
      { length: buffer.length },
      (_, row) => buffer.getLine(row)?.translateToString(true) ?? '',
    )
    return lines.join('\n').trimEnd()
  }

  return {
    screen: shown,
    types: (text) => program.write(text),
    presses: (key) => program.write(keys[key]),
    leaves: () => ended,
    sees(text) {
      return new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => {
          waiting.delete(look)
          reject(new Error(`the screen never showed "${text}":\n${shown()}`))
        }, 30_000)
        const look = (): void => {
          if (!shown().includes(text)) return
          clearTimeout(giveUp)
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      })
    },
  }
}

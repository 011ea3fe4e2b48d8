import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { createTerminal } from '../../src/terminal/terminal.ts'
import type { Terminal, TerminalParts } from '../../src/terminal/terminal.ts'

/** A terminal with somebody in front of it: what they see, and keys they press. */
export interface Seat {
  readonly terminal: Terminal
  /** Everything that was written, without the codes that move the cursor; colours stay. */
  readonly screen: () => string
  /** Waits until the screen has had this text. */
  readonly sees: (text: string) => Promise<void>
  readonly press: (keys: string) => void
  readonly stdin: PassThrough
  readonly interrupt: AbortController
}

export function tty(): PassThrough & { isTTY: boolean; columns: number; rows: number } {
  return Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 })
}

/** Escapes as views do, in short. */
function plain(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (control) => `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

export function seat(changes: Partial<TerminalParts> = {}): Seat {
  const stdin = tty()
  const stderr = tty()
  const interrupt = new AbortController()
  let written = ''
  stderr.setEncoding('utf8').on('data', (text: string) => {
    written += text
  })
  // oxlint-disable-next-line no-control-regex -- the escape character begins every code
  const screen = () => written.replaceAll(/\u001B\[[\d;?]*[A-HJKhl]/g, '')
  return {
    stdin,
    interrupt,
    screen,
    sees: async (text) => {
      while (!screen().includes(text)) await once(stderr, 'data')
    },
    press: (keys) => void stdin.write(keys),
    terminal: createTerminal({
      stdin,
      stderr,
      env: {},
      platform: 'linux',
      signal: interrupt.signal,
      plain,
      options: { input: true, color: false, lineByLine: false },
      ...changes,
    }),
  }
}

export const enter = '\r'
export const down = '\u001B[B'
export const controlC = '\u0003'
export const controlD = '\u0004'

import type { ChildProcess } from 'node:child_process'
import { commandWords } from './command-words.ts'
import { ending, startProgram } from './program.ts'
import type { Environment, OutputStream } from '../streams.ts'

export interface PagerOptions {
  readonly stdout: OutputStream
  readonly env: Environment
  /** Nothing on the screen is redrawn, as a pager would. */
  readonly lineByLine: boolean
}

/**
 * Shows a text page by page when it is longer than the screen. False when there is no terminal,
 * no need or no pager: then nothing was shown and the caller writes the text as usual.
 */
export async function showPaged(text: string, { stdout, env, lineByLine }: PagerOptions): Promise<boolean> {
  if (stdout.isTTY !== true || lineByLine || !isLongerThanScreen(text, stdout)) return false
  const words = commandWords(env['PAGER'] ?? 'less')
  if (words.length === 0 || words[0] === 'cat') return false
  const pager = await startProgram(words, {
    // Colours shown, no second screen, gone when it fits.
    env: { ...env, LESS: env['LESS'] ?? 'FRX' },
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  if (pager === null) return false
  await feed(pager, text)
  return true
}

async function feed(pager: ChildProcess, text: string): Promise<void> {
  const ended = ending(pager)
  // A person who leaves before the end closes the pipe; that is no error.
  pager.stdin?.on('error', () => {})
  pager.stdin?.end(text)
  await ended
}

function isLongerThanScreen(text: string, { rows = 24, columns = 80 }: OutputStream): boolean {
  const lines = text.replace(/\n$/, '').split('\n')
  const shown = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / columns)), 0)
  return shown >= rows
}

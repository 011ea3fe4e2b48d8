import type { ChildProcess } from 'node:child_process'
import { UsageError } from '#errors.ts'
import { ending, startProgram } from './program.ts'
import type { Environment } from '../streams.ts'
import { TerminalError } from '../terminal-error.ts'

export interface BrowserOptions {
  readonly env: Environment
  /** Such as linux, darwin or win32. */
  readonly platform: string
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
}

/** How long an opener may take to say that it failed, in milliseconds; some go on as the browser. */
const patience = 3000

/**
 * Opens an http or https address in the person's browser, without a shell. Throws UsageError for
 * any other address or one that carries a sign-in, TerminalError when no browser opens.
 */
export async function openInBrowser(address: string, options: BrowserOptions): Promise<void> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError('Only web addresses can be opened.')
  }
  // The address stands on another program's command line, where everyone on the machine can read it.
  if (url.username !== '' || url.password !== '') {
    throw new UsageError('An address that carries a sign-in is not opened.')
  }
  const [opener, ...words] = openers[options.platform] ?? ['xdg-open']
  const program = await startProgram([opener, ...words, url.href], { env: options.env, stdio: 'ignore' })
  const exit = program === null ? 'absent' : await firstOf(program, options)
  if (exit === 0 || exit === 'running') return
  throw new TerminalError(`No browser could be opened with ${opener}.`, {
    hint: `The address is ${url.href}`,
  })
}

async function firstOf(program: ChildProcess, { sleep }: BrowserOptions): Promise<number | null | 'running'> {
  const decided = new AbortController()
  // The program may live on when ours ends.
  program.unref()
  const waited = sleep(patience, decided.signal).then(
    () => 'running' as const,
    () => 'running' as const,
  )
  const first = await Promise.race([ending(program), waited])
  decided.abort()
  return first
}

const openers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  // `start` is a word of the command shell; this is what it calls.
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin } from '../bin.ts'
import type { Computer } from '../computer.ts'

/** A command that was typed, and what came of it. */
export interface Typed {
  readonly line: readonly string[]
  readonly at: string
  /** Null when it was killed. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface Typing {
  readonly desk: Computer
  readonly piped?: string | undefined
  /** Killed after so many milliseconds, or at this moment, when it still runs then; null to let it be. */
  readonly killed: number | Promise<unknown> | null
}

/** Types a command and, maybe, kills it. */
export async function type(line: readonly string[], { desk, piped, killed }: Typing): Promise<Typed> {
  const at = new Date().toISOString()
  const child = spawn(process.execPath, [bin, ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...desk.env },
    cwd: desk.folder,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  child.stdin.end(piped)
  const kill = (): unknown => child.kill('SIGKILL')
  const killing = typeof killed === 'number' ? setTimeout(kill, killed) : null
  if (killed instanceof Promise) void killed.then(kill)
  await ended
  if (killing !== null) clearTimeout(killing)
  return { line, at, code: child.exitCode, stdout, stderr }
}

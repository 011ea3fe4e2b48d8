import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bin, type Ran } from './bin.ts'
import type { Computer } from './computer.ts'

/** Runs a command that goes on until it is told to end, and tells it so after its first line. */
export async function firstLineOf(line: readonly string[], { env, folder }: Computer): Promise<Ran> {
  const child = spawn(process.execPath, [bin, ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'close')
  let stdout = ''
  let stderr = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
    if (text.includes('\n')) child.kill('SIGTERM')
  })
  await ended
  return { code: child.exitCode, stdout, stderr }
}

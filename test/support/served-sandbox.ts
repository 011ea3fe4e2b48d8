import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { bin } from './bin.ts'

export interface ServedSandbox {
  readonly url: string
  readonly apiKey: string
  readonly username: string
  readonly pid: number
  stop(): Promise<void>
}

/** Starts `helpdesk sandbox serve` on a free loopback port and waits for its one line. */
export async function serveSandbox(
  env: Readonly<Record<string, string>>,
  ...line: readonly string[]
): Promise<ServedSandbox> {
  const child = spawn(process.execPath, [bin, 'sandbox', 'serve', '--port', '0', '-o', 'json', ...line], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  let text = ''
  for await (const part of createInterface({ input: child.stdout })) {
    text += part
    const told = parsed(text)
    if (told) return { ...told, stop: () => (child.kill('SIGTERM'), ended) }
  }
  throw new Error(`the sandbox ended before it answered: ${text}`)
}

function parsed(text: string): Omit<ServedSandbox, 'stop'> | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

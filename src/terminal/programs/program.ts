import { spawn } from 'node:child_process'
import type { ChildProcess, StdioOptions } from 'node:child_process'
import type { Environment } from '../streams.ts'

/** What other programs may know of the environment: everything but our secrets. */
export function withoutSecrets(env: Environment): Record<string, string> {
  const secrets = new Set(['HELPDESK_API_KEY', 'HELPDESK_PASSWORD'])
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value === undefined || secrets.has(name) ? [] : [[name, value]],
    ),
  )
}

export interface ProgramOptions {
  readonly env: Environment
  readonly stdio: StdioOptions
}

/** Starts a program without a shell. Null when there is none of that name. */
export async function startProgram(
  words: readonly string[],
  { env, stdio }: ProgramOptions,
): Promise<ChildProcess | null> {
  const [name, ...rest] = words
  if (name === undefined) return null
  const child = spawn(name, rest, { env: withoutSecrets(env), stdio })
  return await new Promise((resolve) => {
    child.once('spawn', () => resolve(child))
    child.once('error', () => resolve(null))
  })
}

/** The exit code; null when a signal ended it. */
export async function ending(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  return await new Promise((resolve) => {
    child.once('exit', resolve)
  })
}

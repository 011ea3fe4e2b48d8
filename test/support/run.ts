import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Transport } from '#http/transport.ts'
import { main } from '../../src/main.ts'
import type { Shell } from '../../src/shell.ts'
import { homeEnvironment, temporaryFolder } from './folders.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Desk {
  /** Runs one typed line in this process, as in a pipe, and tells what came out. */
  run(line: readonly string[], piped?: string): Promise<Ran>
  /** The home folder, where settings, drafts and the rest are. */
  readonly folder: string
  readonly settingsPath: string
  readonly draftsPath: string
}

export interface DeskOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Answers requests instead of a server. */
  readonly transport?: Transport
  readonly now?: string
  /** Stdout says that it is a terminal of this width; a pipe when left out. */
  readonly columns?: number
}

/** A person's computer with nothing on it yet. */
export function desk({ env = {}, transport, now = '2026-10-05T15:00:00Z', columns }: DeskOptions = {}): Desk {
  const folder = temporaryFolder()
  const home = homeEnvironment(folder)
  return {
    folder,
    settingsPath: join(folder, 'config', 'helpdesk', 'settings.json'),
    draftsPath: join(folder, 'state', 'helpdesk', 'drafts'),
    async run(line, piped) {
      const stdout =
        columns === undefined ? collector() : Object.assign(collector(), { isTTY: true, columns })
      const stderr = collector()
      const shell = fakeShell({ env: { ...home, ...env }, folder, now, stdout, stderr, piped })
      const code = await main(line, shell, transport ? { transport } : {})
      return { code, stdout: stdout.text(), stderr: stderr.text() }
    },
  }
}

/** The same, working on the built-in sandbox. */
export function sandboxDesk(options: DeskOptions = {}): Desk {
  return desk({ ...options, env: { HELPDESK_PROFILE: 'sandbox', ...options.env } })
}

/** The same, signed in to a server whose answers are scripted. */
export function signedInDesk(transport: Transport, options: DeskOptions = {}): Desk {
  const made = desk({ ...options, transport })
  mkdirSync(join(made.folder, 'config', 'helpdesk'), { recursive: true })
  const profile = { server: 'https://desk.example.org', auth: 'key', secret: 'k'.repeat(40) }
  writeFileSync(
    made.settingsPath,
    JSON.stringify({ version: 1, profile: 'desk', profiles: { desk: profile } }),
    { mode: 0o600 },
  )
  return made
}

interface Collector extends PassThrough {
  text(): string
}

function collector(): Collector {
  const parts: Buffer[] = []
  const stream = new PassThrough()
  stream.on('data', (part: Buffer) => parts.push(part))
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString('utf8') })
}

interface ShellParts {
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  readonly now: string
  readonly stdout: PassThrough
  readonly stderr: PassThrough
  readonly piped: string | undefined
}

function fakeShell({ env, folder, now, stdout, stderr, piped }: ShellParts): Shell {
  const stdin = new PassThrough()
  stdin.end(piped ?? '')
  return {
    env,
    stdin,
    stdout,
    stderr,
    home: folder,
    cwd: folder,
    platform: 'linux',
    pid: 4242,
    isRunning: () => false,
    timeZone: 'America/Chicago',
    signal: new AbortController().signal,
    version: '0.0.0-test',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    now: () => new Date(now),
    random: () => 0.5,
    sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
  }
}

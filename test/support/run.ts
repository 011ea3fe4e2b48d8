import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Transport } from '#http/transport.ts'
import { main } from '../../src/main.ts'
import type { Shell } from '../../src/shell.ts'
import { homeEnvironment, temporaryFolder } from './folders.ts'
import { printed, watchForLeaks, watchOver, type WatchOptions } from './leaks.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  /** The home folder in it is `~`. */
  readonly stderr: string
}

export interface Desk {
  /** Runs one typed line in this process, as in a pipe, and tells what came out. */
  run(line: readonly string[], piped?: string): Promise<Ran>
  /** Runs it at a terminal that cannot be redrawn, and answers each question that has the words with what follows. */
  asked(line: readonly string[], answers?: Answers): Promise<Ran>
  /** The home folder, where settings, drafts and the rest are. */
  readonly folder: string
  readonly settingsPath: string
  readonly secretsPath: string
  readonly draftsPath: string
}

/** What is typed when a question has these words; several are for its first time, its second and so on. */
type Answers = Readonly<Record<string, string | readonly string[]>>

export interface DeskOptions extends WatchOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Answers requests instead of a server. */
  readonly transport?: Transport
  readonly now?: string
  /** Stdout says that it is a terminal of this width; a pipe when left out. */
  readonly columns?: number
  /** Ctrl-C. */
  readonly signal?: AbortSignal
  /** What happens while the program waits, in milliseconds; left out, the time passes. */
  readonly sleep?: Shell['sleep']
  /** Told of processes that would be started; none is. */
  readonly onDetached?: Shell['startDetached']
}

/** A person's computer with nothing on it yet. */
export function desk(options: DeskOptions = {}): Desk {
  const { env = {}, transport, now, columns, signal, sleep, onDetached, learnsFromFiles } = options
  const folder = temporaryFolder()
  const home = { ...homeEnvironment(folder), ...env }
  watchForLeaks(folder, { learnsFromFiles })
  const wires = transport ? { transport } : {}
  const start = async (line: readonly string[], streams: Streams, env = home): Promise<Ran> => {
    const code = await main(
      line,
      fakeShell({ env, folder, now, signal, sleep, onDetached, ...streams }),
      wires,
    )
    const ran = { code, stdout: streams.stdout.text(), stderr: streams.stderr.text().replaceAll(folder, '~') }
    printed({ line, env, piped: streams.piped }, ran)
    return ran
  }
  return {
    folder,
    settingsPath: join(folder, 'config', 'helpdesk', 'settings.json'),
    secretsPath: join(folder, 'config', 'helpdesk', 'secrets.json'),
    draftsPath: join(folder, 'state', 'helpdesk', 'drafts'),
    async run(line, piped = '') {
      const stdin = new PassThrough()
      stdin.end(piped)
      const stdout = columns === undefined ? collector() : terminal(columns)
      return start(line, { stdin, stdout, stderr: collector(), piped })
    },
    async asked(line, answers = {}) {
      watchOver({ line, env: home })?.uses(secretAmong(answers))
      const stdin = Object.assign(new PassThrough(), { isTTY: true })
      const stderr = terminal(columns ?? 100)
      answer(stderr, stdin, answers)
      const stdout = terminal(columns ?? 100)
      return start(line, { stdin, stdout, stderr }, { ...home, TERM: 'dumb' })
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

/** High enough that nothing wants a pager, which would write to the real terminal. */
function terminal(columns: number): Collector & { isTTY: boolean; columns: number; rows: number } {
  return Object.assign(collector(), { isTTY: true, columns, rows: 500 })
}

/** Types an answer whenever one of the questions stands at the end of what is shown. */
function answer(stderr: Collector, stdin: PassThrough, answers: Answers): void {
  const times = new Map<string, number>()
  const next = (known: string): string => {
    const all = answers[known] ?? ''
    if (typeof all === 'string') return all
    const time = times.get(known) ?? 0
    times.set(known, time + 1)
    return all[time] ?? ''
  }
  stderr.on('data', () => {
    const question = stderr.text().split('\n').at(-1) ?? ''
    // What is not shown when it is typed leaves the questions before on the same line.
    const known = Object.keys(answers)
      .filter((words) => question.includes(words))
      .toSorted((one, other) => question.lastIndexOf(other) - question.lastIndexOf(one))[0]
    // Nobody types before the question is read.
    if (known !== undefined) setImmediate(() => stdin.write(`${next(known)}\n`))
  })
}

/** What is typed where nothing typed is shown. */
function secretAmong(answers: Answers): string | undefined {
  const [, typed] = Object.entries(answers).find(([question]) => /API key|assword/.test(question)) ?? []
  return typeof typed === 'string' ? typed : undefined
}

interface Streams {
  readonly piped?: string
  readonly stdin: PassThrough
  readonly stdout: Collector
  readonly stderr: Collector
}

interface ShellParts extends Streams {
  readonly env: Readonly<Record<string, string>>
  readonly folder: string
  readonly now: string | undefined
  readonly signal: AbortSignal | undefined
  readonly sleep: Shell['sleep'] | undefined
  readonly onDetached: Shell['startDetached'] | undefined
}

function fakeShell({
  env,
  folder,
  now = '2026-10-05T15:00:00Z',
  signal,
  sleep,
  onDetached,
  ...streams
}: ShellParts): Shell {
  return {
    ...streams,
    env,
    home: folder,
    cwd: folder,
    platform: 'linux',
    node: '20.19.0',
    pid: 4242,
    runtime: process.execPath,
    isRunning: () => false,
    atExit: () => () => undefined,
    aroundStop: () => () => undefined,
    timeZone: 'America/Chicago',
    signal: signal ?? new AbortController().signal,
    version: '0.0.0-test',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    now: () => new Date(now),
    // Nothing is waited for before a read is tried again.
    random: () => 0,
    startDetached: onDetached ?? (() => undefined),
    atOnce: (work) => work(),
    lendTerminal: (work) => work(),
    sleep: sleep ?? ((milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {})),
  }
}

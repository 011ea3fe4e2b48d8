import { setMaxListeners } from 'node:events'
import { closeSync } from 'node:fs'
import { isDevice, PlainStream } from './shell/plain-stream.ts'

/** The part of the process that the program uses; tests hand in their own. */
export interface Shell {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean }
  readonly stdout: NodeJS.WritableStream & {
    readonly isTTY?: boolean
    readonly columns?: number
    readonly rows?: number
  }
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  /** Does this when the program ends, by force too; gives what takes it back. */
  readonly atExit: (work: () => void) => () => void
  /** Does the one before Ctrl-Z stops the program, and the other when it goes on; gives what takes both back. */
  readonly aroundStop: (before: () => void, after: () => void) => () => void
  readonly home: string
  readonly cwd: string
  readonly platform: string
  readonly pid: number
  /** The program that runs JavaScript. */
  readonly runtime: string
  /** Whether a process with this number runs on this machine, whoever owns it. */
  readonly isRunning: (pid: number) => boolean
  /** IANA name of the user's zone; empty for the one that this computer is in. */
  readonly timeZone: string
  /** Aborted by Ctrl-C, SIGTERM or a lost terminal. */
  readonly signal: AbortSignal
  /** The version of Node. */
  readonly node: string
  /** Who speaks: the version of this program. */
  readonly version: string
  /** The folder the program is installed in, for its committed files. */
  readonly root: string
  readonly now: () => Date
  /** From 0 up to 1. */
  readonly random: () => number
  /** Runs a line of our own in a process that goes on by itself and says nothing. */
  readonly startDetached: (line: readonly string[]) => void
  /** Runs what looks at no signal until it is done: Ctrl-C and SIGTERM end the process at once meanwhile. */
  readonly atOnce: <Done>(work: () => Done) => Done
  /** Runs what lends the terminal to another program: until it is done, Ctrl-C is that one's business. */
  readonly lendTerminal: <Done>(work: () => Promise<Done>) => Promise<Done>
  /** Waits so many milliseconds; rejects with the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

export interface Installation {
  readonly version: string
  readonly root: string
}

/** How long a command may take to end after Ctrl-C, in milliseconds. */
const patience = 900

/** What runs longer than this goes through many rows, in milliseconds. */
const short = 250

/** The real process. The first Ctrl-C asks the command to end; a second one, or no more patience, ends it by force. */
export function processShell({ version, root }: Installation): Shell {
  const interrupt = new AbortController()
  // Each of many requests heeds it, which Node would warn of.
  setMaxListeners(0, interrupt.signal)
  const stop = (): void => {
    if (interrupt.signal.aborted) process.exit(130)
    interrupt.abort()
    setTimeout(() => process.exit(130), patience).unref()
  }
  // A terminal that goes away says so several times: by signals, and by what can no longer be read or set.
  const lost = (): void => {
    if (!interrupt.signal.aborted) stop()
  }
  let isLent = false
  // It goes to all that run at the terminal, and one that has it all to itself may mean something else by it.
  const pressed = (): void => {
    if (!isLent) stop()
  }
  const heeded = [
    ['SIGINT', pressed],
    ['SIGTERM', stop],
    ['SIGHUP', lost],
  ] as const
  const heed = (): void => heeded.forEach(([signal, by]) => process.on(signal, by))
  heed()
  let stdin: typeof process.stdin | null = null
  let stdout: Shell['stdout'] | null = null
  let stderr: Shell['stderr'] | null = null
  process.on('exit', letGoOfLostTerminal)
  setTimeout(() => void spareMemory(), short).unref()
  return {
    env: process.env,
    // Opening either costs some milliseconds, and most commands read nothing and have nothing to say.
    get stdin() {
      return (stdin ??= openStdin(lost))
    },
    get stdout() {
      return (stdout ??= openOutput('stdout'))
    },
    get stderr() {
      return (stderr ??= openOutput('stderr').on('error', () => {}))
    },
    atExit(work) {
      process.once('exit', work)
      return () => process.off('exit', work)
    },
    aroundStop,
    home: process.env['HOME'] ?? process.env['USERPROFILE'] ?? '.',
    cwd: process.cwd(),
    platform: process.platform,
    node: process.versions.node,
    pid: process.pid,
    runtime: process.execPath,
    isRunning,
    timeZone: '',
    signal: interrupt.signal,
    version,
    root,
    now: () => new Date(),
    random: () => Math.random(),
    startDetached(line) {
      const { spawn } = process.getBuiltinModule('node:child_process')
      const { HELPDESK_DEBUG: _, ...env } = process.env
      const child = spawn(process.execPath, [`${root}/bin/helpdesk.js`, ...line], {
        detached: true,
        stdio: 'ignore',
        windowsHide: true,
        env,
      })
      // What cannot be started is tried another time.
      child.on('error', () => {})
      child.unref()
    },
    atOnce(work) {
      for (const [signal, by] of heeded) process.off(signal, by)
      try {
        return work()
      } finally {
        heed()
      }
    },
    async lendTerminal(work) {
      isLent = true
      try {
        return await work()
      } finally {
        isLent = false
      }
    },
    async sleep(milliseconds, signal) {
      const { setTimeout: wait } = await import('node:timers/promises')
      await wait(milliseconds, undefined, signal ? { signal } : {})
    },
  }
}

/** The heap grows by what is needed, not far ahead of it: that is a third of the memory for a tenth of the processor's time. */
async function spareMemory(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8')
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString('--heap-growing-percent=150')
}

function openOutput(name: 'stdout' | 'stderr'): Shell['stdout'] {
  const file = name === 'stdout' ? 1 : 2
  // Windows writes to pipes in its own time.
  if (process.platform === 'win32' || isDevice(file)) return process[name]
  return new PlainStream(file, () => process[name])
}

/** Stdin whose terminal may go away: setting a mode of one that is gone is an error that nobody catches. */
function openStdin(lost: () => void): typeof process.stdin {
  const { stdin } = process
  if (!stdin.isTTY) return stdin
  const setRawMode = stdin.setRawMode.bind(stdin)
  stdin.setRawMode = (isRaw) => {
    if (isTerminal(stdin.fd)) return setRawMode(isRaw)
    lost()
    return stdin
  }
  return stdin
}

function aroundStop(before: () => void, after: () => void): () => void {
  const stop = (): void => {
    before()
    process.off('SIGTSTP', stop)
    // It stops in here, and goes on from here. Where no shell could wake it, the system lets it run on.
    process.kill(process.pid, 'SIGTSTP')
    process.on('SIGTSTP', stop)
    // Of a window that got another size meanwhile only the shell was told.
    process.emit('SIGWINCH', 'SIGWINCH')
    after()
  }
  process.on('SIGTSTP', stop)
  return () => process.off('SIGTSTP', stop)
}

// Node sets the terminal back to what it was when it ends, and aborts where that fails.
function letGoOfLostTerminal(): void {
  for (const stream of [0, 1, 2]) {
    if (isDevice(stream) && !isTerminal(stream)) closeSync(stream)
  }
}

function isTerminal(stream: number): boolean {
  return process.getBuiltinModule('node:tty').isatty(stream)
}

// Signal 0 asks without disturbing; EPERM means that it runs and belongs to somebody else.
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

import type { OutputStream } from './streams.ts'

export interface SpinnerOptions {
  readonly stderr: OutputStream
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly color: boolean
  /** Nothing on the screen is redrawn. */
  readonly lineByLine: boolean
}

export interface Spinner {
  /** Says what is being done now. */
  say(text: string): void
  /** Clears it from the screen; call before anything else is written. */
  stop(): void
}

/** What is quicker than this, in milliseconds, needs no word. */
const delay = 400

/** Shows that something goes on, on a terminal only and only when it takes long. `text` must be safe for a terminal. */
export function startSpinner(text: string, options: SpinnerOptions): Spinner {
  if (options.stderr.isTTY !== true || options.lineByLine) return { say() {}, stop() {} }
  const stopped = new AbortController()
  const current = { text }
  let shown: { text: string; stop(): unknown } | null = null
  void showLater()
  return {
    say(next) {
      current.text = next
      if (shown !== null) shown.text = next
    },
    stop() {
      stopped.abort()
      shown?.stop()
      shown = null
    },
  }

  async function showLater(): Promise<void> {
    try {
      await options.sleep(delay, stopped.signal)
      const { default: ora } = await import('ora')
      if (stopped.signal.aborted) return
      shown = ora({
        text: current.text,
        stream: options.stderr,
        isEnabled: true,
        color: options.color ? 'cyan' : false,
        // Stdin belongs to the command, and Ctrl-C must stay the shell's.
        discardStdin: false,
      }).start()
    } catch {
      // Stopped while waiting; and a spinner that cannot be shown is no reason to fail.
    }
  }
}

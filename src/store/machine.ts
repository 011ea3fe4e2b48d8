/** What the store needs of the machine, handed in. */
export interface Machine {
  readonly pid: number
  /** Whether a process with this number runs on this machine, whoever owns it. */
  readonly isRunning: (pid: number) => boolean
  readonly now: () => Date
  /** Waits so many milliseconds; throws when the signal fires. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** From 0 to below 1. */
  readonly random: () => number
}

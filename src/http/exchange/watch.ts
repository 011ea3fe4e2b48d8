/** Looks after what takes long: the user who leaves, and limits of time. */
export interface Watch {
  /** Calls `timeUp` when so many milliseconds are over. */
  limit(milliseconds: number, timeUp: () => void): NodeJS.Timeout
  /** From now on nothing of it happens. */
  end(): void
}

export function watch(signal: AbortSignal | undefined, leave: () => void): Watch {
  const timers: NodeJS.Timeout[] = []
  signal?.addEventListener('abort', leave)
  return {
    limit(milliseconds, timeUp) {
      const timer = setTimeout(timeUp, milliseconds)
      timers.push(timer)
      return timer
    },
    end() {
      timers.forEach((timer) => clearTimeout(timer))
      signal?.removeEventListener('abort', leave)
    },
  }
}

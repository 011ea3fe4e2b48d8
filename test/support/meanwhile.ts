import type { Shell } from '../../src/shell.ts'

export interface Meanwhile {
  readonly sleep: Shell['sleep']
  /** Ctrl-C, pressed when all has happened. */
  readonly signal: AbortSignal
  /** The pauses between two looks, in milliseconds. */
  readonly pauses: readonly number[]
}

/** No two looks are closer; a shorter wait is before a request that is tried again. */
const shortest = 4000

/** Between two looks of a watch one of these happens after the other, without any time passing; then the person ends it. */
export function meanwhile(...happens: readonly (() => unknown)[]): Meanwhile {
  const person = new AbortController()
  const pauses: number[] = []
  const left = [...happens]
  return {
    signal: person.signal,
    pauses,
    async sleep(milliseconds) {
      if (milliseconds < shortest) return
      pauses.push(milliseconds)
      const next = left.shift()
      await next?.()
      if (next !== undefined) return
      person.abort()
      throw person.signal.reason
    },
  }
}

import { setTimeout as sleep } from 'node:timers/promises'
import { readInstant } from './qualifier/instant.ts'

/** The only source of time in the sandbox. */
export interface Clock {
  /** Unix seconds. */
  now(): number
  /** Ends early with the signal. */
  pause(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** ISO time with milliseconds, by the computer's clock even where this one stands still. */
  computerTime(): string
}

/** A running clock, or one that stands still at an ISO time. Throws RangeError when the text is no time. */
export const clockAt = (fixed?: string): Clock => {
  const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined)
  const computerTime = (): string => new Date().toISOString()
  if (fixed === undefined) return { now: () => Math.floor(Date.now() / 1000), pause, computerTime }
  const at = Math.floor(Date.parse(fixed) / 1000)
  if (!Number.isFinite(at)) throw new RangeError(`"${fixed}" is not a time.`)
  return { now: () => at, pause, computerTime }
}

/** Unix seconds as the server writes them: `2026-07-17T10:34:56Z`. */
export const isoTime = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

/** Unix seconds as the header `Date` has them: `Fri, 17 Jul 2026 10:34:56 GMT`. */
export const headerTime = (seconds: number): string => new Date(seconds * 1000).toUTCString()

/** ISO text as unix seconds, whole ones, UTC when it names no zone; null when it is no time. */
export const parseTime = (text: string): number | null => {
  const seconds = readInstant(text)
  return seconds === null ? null : Math.floor(seconds)
}

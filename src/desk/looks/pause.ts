/** While the help desk is away, no pause is longer for our own sake, in milliseconds. */
const longest = 5 * 60_000

/** A server may ask for no longer pause than this, in milliseconds. */
const longestAsked = 60 * 60_000

export interface Pausing {
  /** Between two looks, in milliseconds. */
  readonly every: number
  /** Looks that failed since the last one that did not. */
  readonly failures: number
  /** What the server asked for, in milliseconds; 0 for nothing. */
  readonly asked: number
  /** From 0 up to 1. */
  readonly chance: number
}

/**
 * How long to wait before the next look, in milliseconds: a tenth more or less, so that programs that began together do not
 * stay together; from the second failure on twice as long each time, up to 5 minutes; never shorter than
 * the server asked for, within an hour.
 */
export function pauseBefore({ every, failures, asked, chance }: Pausing): number {
  const doubled = every * 2 ** Math.max(0, failures - 1)
  const length = Math.min(doubled, Math.max(every, longest))
  return Math.max(Math.min(asked, longestAsked), Math.round(length * (0.9 + 0.2 * chance)))
}

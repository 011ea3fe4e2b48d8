import type { Sending } from '#desk/runs/run.ts'
import { instant, moment } from '#desk/time/instant.ts'
import type { Instant } from '#desk/ticket.ts'

/*
 * What became of a create or a note whose answer was lost: the one place that decides.
 *
 * Counted are the equal ones that are there now, without those that were there when it was sent (their numbers are in the
 * record written before it left) and without those that the same run knows as its own. Clocks do not matter for that: the
 * server's may be wrong.
 *
 * - As many as may be ours, or fewer: the first of them is ours. Equal ones of the same run that are open too share them;
 *   whichever is given which, as many are there afterwards as were meant.
 * - More: somebody else made one in the same moment. Nobody can tell whose is whose.
 * - None: it is not there yet. A request that the server, or something before it, took in may be carried out after its
 *   sender is gone, but not later than one patience (the longest that a sender waits for an answer) after the connection
 *   ended. Until then it is unknown; from then on it is not there and may be sent again.
 *
 * When the connection of a killed sender ended is known from whoever first saw that it is gone. Nobody waits longer than
 * three patiences: to sign in again, for a free connection, and for the answer.
 */
export type Fate =
  | { readonly is: 'there'; readonly id: number }
  | { readonly is: 'not there' }
  /** Until is when absence will be certain; null when looking again does not help. */
  | { readonly is: 'unknown'; readonly until: number | null }

export interface Open {
  /** How many equal ones of the same run may be among those found, this one included. */
  readonly alike: number
  /** They differ in what the words do not show, so that it matters which is which. */
  readonly isMixed: boolean
  /** Since when absence is certain, in milliseconds. */
  readonly until: number
  /** Milliseconds. */
  readonly now: number
}

export function fateOf(found: readonly number[], { alike, isMixed, until, now }: Open): Fate {
  const [first] = found.toSorted((one, other) => one - other)
  if (first === undefined) return now >= until ? { is: 'not there' } : { is: 'unknown', until }
  if (found.length > alike || (isMixed && found.length < alike)) return { is: 'unknown', until: null }
  return { is: 'there', id: first }
}

/** From when on a request that ended now without an answer will surely not be carried out any more. */
export function absentFrom(ended: Date, patience: number): Instant {
  return instant(ended.getTime() + patience + rounding)
}

/** What older versions waited for an answer, in milliseconds. */
const formerPatience = 120_000
const longestSending = 3
/** Times are kept in whole seconds. */
const rounding = 1000

/** When what is not there will surely not come any more, in milliseconds. */
export function certainFrom(
  { at, patience = formerPatience }: Pick<Sending, 'at' | 'patience'>,
  { ended, now }: { readonly ended: Instant | null; readonly now: number },
): number {
  const seen = ended === null ? now : moment(ended)
  const end = Math.min(seen, moment(at) + longestSending * patience)
  return end + patience + rounding
}

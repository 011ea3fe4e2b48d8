import type { Passage, Stage } from '../cutting-front.ts'
import type { WritesBy } from '../faults/killing.ts'

/** How long a command takes till it sends its write, till it is answered, and then till it ends; in milliseconds. */
export type Pace = Readonly<Record<Stage, number>>

const firstGuess: Pace = { before: 500, in: 50, after: 300 }

/** What is learned of the commands that were seen. */
export interface Paces {
  of(by: WritesBy): Pace
  learn(by: WritesBy, seen: Partial<Pace>): void
}

export function learnedPaces(): Paces {
  const paces = new Map<WritesBy, Pace>()
  const of = (by: WritesBy): Pace => paces.get(by) ?? firstGuess
  const nearer = (known: number, seen: number | undefined): number =>
    seen === undefined ? known : 0.6 * known + 0.4 * seen
  return {
    of,
    learn(by, seen) {
      const known = of(by)
      paces.set(by, {
        before: nearer(known.before, seen.before),
        in: nearer(known.in, seen.in),
        after: nearer(known.after, seen.after),
      })
    },
  }
}

/** When a write passed; call it as its command begins. */
export function timesOf({ arrived, over }: Passage): () => Partial<Pace> {
  const began = Date.now()
  let came: number | null = null
  let went: number | null = null
  void arrived.then(() => (came = Date.now()))
  void over.then(() => (went = Date.now()))
  return () => ({
    ...(came === null ? {} : { before: came - began }),
    ...(came === null || went === null ? {} : { in: went - came, after: Date.now() - went }),
  })
}

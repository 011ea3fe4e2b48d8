import { setTimeout as wait } from 'node:timers/promises'
import type { Gate } from './gate.ts'
import { patience } from './rules.ts'
import type { Typed, Typing } from './typing.ts'

/** What commands write by. */
export type WritesBy = 'new' | 'new --from' | 'note' | 'set' | 'resume' | 'outbox send'

/** Kills by what was typed. */
export type Kills = Record<WritesBy, number>

/** What a command writes by, and how many; both say how long it may take. */
export interface Writing {
  readonly by: WritesBy
  readonly count: number
  readonly piped?: string | undefined
}

/** Chance that kills the commands of one computer. */
export interface Killing {
  readonly kills: Kills
  /** Tells when a command is to be killed, if at all, and learns from what came of it. */
  readonly around: (writing: Writing, typing: (killed: Typing['killed']) => Promise<Typed>) => Promise<Typed>
}

/** So many commands that create tickets, and as many that write notes, are to be killed at each of four computers. */
const leastKilled = 8
const killed = { atFirst: 0.9, later: 0.3 }
/** Of the time that a command usually takes; some have ended by then. */
const moments = { from: 0.35, to: 0.95 }
/** Milliseconds; what is typed later is killed by what was seen. */
const firstGuess = { start: 600, each: 60 }
/** Milliseconds after a request went through, at most: it is on its way, answered, or told in the journal. */
const soonAfter = 12

/** Kills the first commands when one of their requests goes through, which is seen however fast the machine is, and the later ones at any time. */
export function killingAt(gate: Gate, random: () => number): Killing {
  const kills: Kills = { new: 0, 'new --from': 0, note: 0, set: 0, resume: 0, 'outbox send': 0 }
  const requests = new Map<WritesBy, number>()
  let pace = firstGuess

  const whenSent = async ({ by, count }: Writing): Promise<void> => {
    const pause = soonAfter * random()
    await gate.pass(1 + Math.floor(random() * (requests.get(by) ?? 1) * count))
    await wait(pause)
  }
  const anyTime = ({ count }: Writing): number => {
    const share = moments.from + (moments.to - moments.from) * random()
    return (pace.start + pace.each * count) * share
  }
  const momentOf = (writing: Writing): Typing['killed'] => {
    const isFirst = gate.isOpen() && isDue(writing.by, kills)
    if (random() >= killed[isFirst ? 'atFirst' : 'later']) return null
    return isFirst ? whenSent(writing) : anyTime(writing)
  }

  return {
    kills,
    async around(writing, typing) {
      const { by, count } = writing
      const [began, passed] = [Date.now(), gate.passed()]
      const typed = await typing(momentOf(writing))
      if (typed.code === null) kills[by] += 1
      if (typed.code !== 0) return typed
      pace = learned(pace, { count, taken: Date.now() - began })
      // None went through while the help desk was down.
      if (gate.passed() > passed) requests.set(by, (gate.passed() - passed) / count)
      return typed
    },
  }
}

function isDue(by: WritesBy, kills: Kills): boolean {
  if (by === 'note') return kills.note < leastKilled
  return (by === 'new' || by === 'new --from') && createsKilled(kills) < leastKilled
}

export function createsKilled(kills: Kills): number {
  return kills.new + kills['new --from']
}

type Pace = typeof firstGuess

/** One command tells when it begins to write, many rows how long each takes. Stalls are no guide. */
function learned(
  { start, each }: Pace,
  { count, taken }: { readonly count: number; readonly taken: number },
): Pace {
  const known = Math.min(taken, patience * 1000)
  if (count === 1) return { start: 0.7 * start + 0.3 * known, each }
  return { start, each: 0.7 * each + 0.3 * Math.max(5, (known - start) / count) }
}

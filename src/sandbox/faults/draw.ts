import { randomInt } from 'node:crypto'
import { randomOf } from '../seed/random.ts'
import { parseFault } from './parse.ts'
import type { FaultRule } from './rule.ts'
import { speaksOf } from './target.ts'

/** Decides what goes wrong. Rules are asked in their order, the first that strikes is the fault; all of them count on. */
export interface Faults {
  /** With the same seed, rules and order of requests the same ones are struck; null without rules. */
  readonly seed: number | null
  /** The fault that a new connection meets. */
  ofConnection(): FaultRule | null
  /** The fault that a request meets. */
  ofRequest(request: Asked): FaultRule | null
}

interface Asked {
  readonly method: string
  readonly url: string
}

interface Counted {
  readonly rule: FaultRule
  /** Counts one that the rule speaks of, and says whether it is one to be struck. */
  falls(): boolean
  /** False when it struck as often as it may. */
  isLeft(): boolean
  strikes(): void
}

const counted = (rule: FaultRule, seed: number, place: number): Counted => {
  const random = randomOf(seed, place)
  const { after, every, p, times } = rule.when
  let met = 0
  let struck = 0
  return {
    rule,
    falls: () => {
      met += 1
      if (met <= after || (met - after) % every !== 0) return false
      return random.chance(p)
    },
    isLeft: () => struck < times,
    strikes: () => void (struck += 1),
  }
}

const drawn = (rules: readonly Counted[]): FaultRule | null => {
  const falling = rules.filter((one) => one.falls()).find((one) => one.isLeft())
  falling?.strikes()
  return falling?.rule ?? null
}

/** Throws RangeError for a rule that is none. */
export const faultsOf = (texts: readonly string[], seed = randomInt(1, 1_000_000_000)): Faults => {
  const rules = texts.map((text, place) => counted(parseFault(text), seed, place))
  const ofConnections = rules.filter(({ rule }) => rule.kind === 'refuse')
  const ofRequests = rules.filter(({ rule }) => rule.kind !== 'refuse')
  return {
    seed: rules.length === 0 ? null : seed,
    ofConnection: () => drawn(ofConnections),
    ofRequest: (request) => drawn(ofRequests.filter(({ rule }) => speaksOf(rule.target, request))),
  }
}

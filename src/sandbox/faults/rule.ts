import type { FaultKind, OwnKey } from './kinds.ts'

/** What is to go wrong, and when. */
export interface FaultRule {
  readonly kind: FaultKind
  /** As it was typed. */
  readonly text: string
  readonly target: Target
  readonly when: When
  /** Whether the work is done all the same. */
  readonly saved: boolean
  readonly own: Readonly<Record<OwnKey, number>>
}

/** Requests that a rule speaks of; null stands for every method, no segments for every address. */
export interface Target {
  readonly method: string | null
  /** In one spelling, whatever was typed. */
  readonly segments: readonly string[]
}

/** Which of those requests. */
export interface When {
  /** Probability, 0 to 1. */
  readonly p: number
  /** How often at most. */
  readonly times: number
  /** So many are left alone first. */
  readonly after: number
  /** Each Nth of the rest. */
  readonly every: number
}

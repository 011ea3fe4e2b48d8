import { oneOf } from '../faults/plan.ts'
import type { Fault } from '../faulty-server.ts'
import type { Stage } from '../cutting-front.ts'

/** What one write meets: its client is killed, or something goes wrong on the way. */
export type Trouble =
  | { readonly killed: Stage; /** Of that stage, from 0 to 1. */ readonly at: number }
  | { readonly fault: Fault }

/** The write goes through. */
export const noTrouble: Trouble = { fault: 'none' }

const stages: readonly Stage[] = ['before', 'in', 'after']

const faults: readonly Fault[] = [
  'lost before',
  'lost after',
  'cut off',
  'web page',
  'status 502 after',
  'status 503 after',
  'status 503',
  'status 429',
  'stalled after',
]

export function anyTrouble(random: () => number): Trouble {
  if (random() < 0.5) return { fault: oneOf(faults, random) }
  return { killed: oneOf(stages, random), at: random() }
}

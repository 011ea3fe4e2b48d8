import { status } from '../department/statuses.ts'
import type { Random } from '../random.ts'

const hour = 3600

/** Chances of a state by age: open, pending, resolved, closed; the rest is cancelled. */
const chances: readonly (readonly [
  youngerThan: number,
  open: number,
  pending: number,
  resolved: number,
  closed: number,
])[] = [
  [12 * hour, 0.72, 0.08, 0.12, 0.05],
  [36 * hour, 0.45, 0.15, 0.18, 0.18],
  [96 * hour, 0.2, 0.14, 0.16, 0.44],
  [14 * 24 * hour, 0.1, 0.1, 0.1, 0.64],
  [60 * 24 * hour, 0.03, 0.04, 0.02, 0.84],
  [Number.POSITIVE_INFINITY, 0.004, 0.006, 0.002, 0.91],
]

/** A status that fits the age in seconds: most young tickets are open, nearly all old ones closed. */
export function statusAtAge(age: number, random: Random): number {
  const [, open, pending, resolved, closed] = chances.find(([youngerThan]) => age < youngerThan) ?? [
    0, 0, 0, 0, 1,
  ]
  const roll = random.next()
  if (roll < open) return status.open
  if (roll < open + pending) return status.pending
  if (roll < open + pending + resolved) return status.resolved
  return roll < open + pending + resolved + closed ? status.closed : status.cancelled
}

/** The same for a type with an approval process: it waits, was approved, or was denied. */
export function approvalStatus(plain: number, random: Random): number {
  if (plain === status.open) return random.chance(0.6) ? status.approvalPending : status.approved
  return plain === status.cancelled ? status.denied : plain
}

/** Statuses in which nobody waits for work any more. */
export const isFinished = (statusId: number): boolean =>
  statusId === status.closed ||
  statusId === status.cancelled ||
  statusId === status.resolved ||
  statusId === status.denied

/** Statuses whose time does not count. */
export const isWaiting = (statusId: number): boolean =>
  statusId === status.pending || statusId === status.approvalPending

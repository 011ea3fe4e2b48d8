import { status } from '../department/statuses.ts'
import type { Random } from '../random.ts'
import { isFinished } from './states.ts'

/** The priority preset for the type or place, or one as people choose. */
export function drawPriority(
  defaults: { ofType: number | undefined; ofLocation: number | undefined },
  random: Random,
): number {
  const preset = defaults.ofType ?? defaults.ofLocation
  if (preset !== undefined && random.chance(0.6)) return preset
  const roll = random.next()
  if (roll < 0.04) return 1
  if (roll < 0.2) return 2
  return roll < 0.8 ? 3 : 4
}

/** Whether no tech has it; what waits, was solved or closed had one. */
export function isUnattended(
  ticket: { statusId: number; age: number; rule: string },
  random: Random,
): boolean {
  if (ticket.statusId === status.approvalPending) return true
  if (ticket.statusId === status.cancelled || ticket.statusId === status.denied) return random.chance(0.3)
  if (ticket.statusId !== status.open && ticket.statusId !== status.approved) return false
  if (ticket.age > 96 * 3600) return random.chance(0.15)
  return random.chance(ticket.rule === 'none' ? 0.6 : 0.15)
}

/** Seconds from report to the last event: half an hour to six days, never past now. */
export function secondsWorked(age: number, statusId: number, random: Random): number {
  const longest = isFinished(statusId) ? Math.min(age * 0.95, 6 * 86_400) : age * 0.9
  return Math.min(longest, 1800 + longest * random.next() ** 2)
}

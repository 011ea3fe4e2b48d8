import type { DeskError } from '#errors.ts'

const notHeard = new Set([4, 5, 9, 10])

/** The help desk did not look at it: sign-in refused, not permitted, out of reach, no sensible answer. */
export function isNotHeard({ exit }: Pick<DeskError, 'exit'>): boolean {
  return notHeard.has(exit)
}

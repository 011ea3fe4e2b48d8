import type { Failure, Refused } from '#desk/outcome.ts'

/** Sign-in refused, unreachable, no sensible answer, interrupted: what every further ticket would meet too stops a run. */
export const stopping = new Set([4, 9, 10, 130])

/** What was not tried is stopped by something else. */
export function stops({ code, exit }: Failure): boolean {
  return stopping.has(exit) && code !== 'not_tried'
}

/** The result of a ticket that a stopped run did not come to; null when it was interrupted. */
export function untried(id: number | null, stopped: Failure | null): Refused {
  const exit = stopped?.exit ?? 130
  const message = stopped
    ? `Not tried, because of this before it: ${stopped.message}`
    : 'Not tried, because of the interruption.'
  return { id, ok: false, error: { code: 'not_tried', exit, message, hint: null } }
}

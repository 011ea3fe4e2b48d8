import type { Instant } from '../ticket.ts'

/** A moment in milliseconds as tickets tell it, without its fraction of a second. */
export function instant(moment: number): Instant {
  return `${new Date(moment).toISOString().slice(0, -'.000Z'.length)}Z`
}

/** Milliseconds since 1970 UTC; NaN for what is no instant. */
export function moment(at: Instant): number {
  return Date.parse(at)
}

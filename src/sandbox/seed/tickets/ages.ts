const day = 86_400

/** The newer part of the tickets comes in evenly; the rest reaches far back. */
const evenShare = 0.83
const tail = 400 * day

/** Seconds before now at which the ticket at `index` (0 the oldest) of `count` was reported; `jitter` from 0 to 1 keeps the order. */
export function ageOf(index: number, count: number, jitter: number): number {
  const fromNewest = (count - 1 - index + jitter) / count
  const evenSpan = Math.max(4, (count * evenShare) / 80) * day
  if (fromNewest <= evenShare) return Math.round(120 + (evenSpan * fromNewest) / evenShare)
  const older = (fromNewest - evenShare) / (1 - evenShare)
  return Math.round(120 + evenSpan + tail * older ** 1.6)
}

import type { RunEntry } from '#desk/runs/run.ts'
import type { Instant } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'
import type { Remembered } from '../standing.ts'

/** What an entry did to a ticket, with no change of anybody else in between. */
interface OwnChange {
  /** When the ticket had been changed last before it. */
  readonly updatedBefore: Instant
  /** When the entry left it. */
  readonly updated: Instant
}

/** The change that an entry's writes are for a ticket; null where nothing was sent, and where they may not be all of it. */
export function ownChange(id: number, { runs, isWhole }: Remembered): OwnChange | null {
  if (!isWhole) return null
  const writes = runs
    .toReversed()
    .flatMap(({ entries }) => entries.filter((one) => one.key === id && mayHaveChanged(one)))
  let whole: OwnChange | null = null
  for (const write of writes) {
    const next = withWrite(whole, write)
    if (next === null) return null
    whole = next
  }
  return whole
}

function withWrite(before: OwnChange | null, { sending, finished }: RunEntry): OwnChange | null {
  const updatedBefore = sending?.before?.updated
  const updated = finished?.updated
  if (updatedBefore === undefined || updated === undefined) return null
  if (before === null) return { updatedBefore, updated }
  return moment(updatedBefore) > moment(before.updated) ? null : { ...before, updated }
}

/** What was refused whole is tried again by a run of its own. */
function mayHaveChanged({ sendings, standing, finished }: RunEntry): boolean {
  if (sendings === 0) return false
  const result = finished?.result
  return standing === 'done' || standing === 'unknown' || (result?.ok === false && result.done !== undefined)
}

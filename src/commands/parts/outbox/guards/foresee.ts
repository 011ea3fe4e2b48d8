import { refused } from '#changes/sending/carry-out.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { moment } from '#desk/time/instant.ts'
import { ConflictError } from '#errors.ts'
import { doneOf, isFor, newBases, type Settling } from './new-bases.ts'
import { isForced, type Sending } from '../sending.ts'

/** What the entries after one that a dry run looked at will meet, when it is sent. */
export async function foresee(seen: readonly WriteResult[], settling: Settling): Promise<void> {
  const { held, later } = settling
  // What of it the help desk has since an earlier try.
  await newBases(doneOf(seen), settling)
  for (const { id, ok, changed = {} } of seen.flatMap((result) => (result.ok ? [result] : []))) {
    if (!ok || id === null || Object.keys(changed).length === 0) continue
    for (const one of later) if (isFor(id, one.entry)) one.changedBy.set(id, held.entry.name)
  }
}

/** A dry run's result, as it will be after what the entries before it do: what --if-updated said lets nothing pass. */
export function guarded(result: WriteResult, { held, given, options }: Sending): WriteResult {
  const { id, ok } = result
  const { changedBy, entry } = held
  const by = id === null ? undefined : changedBy.get(id)
  if (!ok || by === undefined || entry.ifUpdated === undefined || isForced(entry, options)) return result
  if (given.now().getTime() <= moment(entry.ifUpdated)) return result
  const message = `Ticket ${id} will have been changed by ${by}, after ${entry.ifUpdated}.`
  return refused(id, new ConflictError(message, { hint: 'To write all the same: --force' }))
}

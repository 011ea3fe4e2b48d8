import type { Context, OutboxEntry } from '#command.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { moment } from '#desk/time/instant.ts'
import { baseOf } from './guard.ts'
import { ownChange } from './own-change.ts'
import { remember } from '../remember.ts'
import type { Held } from '../sending.ts'

export interface Settling {
  readonly held: Held
  readonly given: Context
  readonly later: readonly Held[]
}

/** The tickets that have what an entry wanted of them. */
export function doneOf(seen: readonly WriteResult[]): readonly number[] {
  return seen.flatMap(({ ok, id }) => (ok && id !== null ? [id] : []))
}

/**
 * What our own write left is what later entries for the same ticket are compared with: they do not conflict with it. Gives
 * those that have a new base.
 */
export async function newBases(
  done: readonly number[],
  { held, given, later }: Settling,
): Promise<ReadonlySet<Held>> {
  const renewed = new Set<Held>()
  // A ticket that was created is nobody's later one.
  if (held.entry.verb === 'new' || !later.some(({ entry }) => done.some((id) => isFor(id, entry))))
    return renewed
  const remembered = await remember(held.entry, given)
  for (const id of done) {
    const own = ownChange(id, remembered)
    if (own === null) continue
    for (const one of later.filter(({ entry }) => isFor(id, entry))) {
      // What somebody else changed before our write is no less of a conflict after it.
      if (moment(own.updatedBefore) > moment(baseOf(id, one.entry))) continue
      one.entry = { ...one.entry, updated: { ...one.entry.updated, [String(id)]: own.updated } }
      renewed.add(one)
    }
  }
  return renewed
}

export function isFor(id: number, { ids, ranges }: Pick<OutboxEntry, 'ids' | 'ranges'>): boolean {
  return ids.includes(id) || ranges.some(({ from, to }) => from <= id && id <= to)
}

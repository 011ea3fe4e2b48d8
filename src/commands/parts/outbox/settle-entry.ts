import type { Context, OutboxEntry } from '#command.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
import type { Instant } from '#desk/ticket.ts'
import { moment } from '#desk/time/instant.ts'
import { ownChange } from './own-change.ts'
import { remember } from './remember.ts'
import type { Held } from './sending.ts'

interface Settling {
  readonly held: Held
  readonly given: Context
  readonly later: readonly Held[]
}

/** Takes out what the help desk has, and keeps why it does not have the rest. */
export async function settleEntry(
  seen: readonly WriteResult[],
  { held, given, later }: Settling,
): Promise<void> {
  const { entry } = held
  const failures = seen.flatMap((result) => (result.ok ? [] : [result]))
  const done = seen.flatMap(({ ok, id }) => (ok && id !== null ? [id] : []))
  if (entry.verb !== 'new') await newBases(done, { held, given, later })
  if (failures.length === 0) return given.outbox.drop(entry.name)
  const left = failures.flatMap(({ id }) => id ?? [])
  const isLookedUp = failures.every(({ id }) => id !== null)
  held.entry = {
    ...entry,
    ...(entry.verb === 'new' ? {} : { ids: left, ranges: isLookedUp ? [] : entry.ranges }),
    failure: decisive(failures.map(({ error }) => error)),
  }
  await given.outbox.replace(held.entry)
}

function decisive(errors: readonly Failure[]): Failure | null {
  return errors.findLast(({ code }) => code !== 'not_tried') ?? errors.at(-1) ?? null
}

/** What our own write left is what later entries for the same ticket are compared with: they do not conflict with it. */
async function newBases(done: readonly number[], { held, given, later }: Settling): Promise<void> {
  const waiting = later.filter(({ entry }) => done.some((id) => isFor(id, entry)))
  if (waiting.length === 0) return
  const remembered = await remember(held.entry, given)
  for (const id of done) {
    const own = ownChange(id, remembered)
    if (own === null) continue
    for (const one of waiting.filter(({ entry }) => isFor(id, entry))) {
      // What somebody else changed before our write is no less of a conflict after it.
      if (moment(own.updatedBefore) > moment(baseOf(id, one.entry))) continue
      one.entry = { ...one.entry, updated: { ...one.entry.updated, [String(id)]: own.updated } }
      await given.outbox.replace(one.entry)
    }
  }
}

function isFor(id: number, { ids, ranges }: Pick<OutboxEntry, 'ids' | 'ranges'>): boolean {
  return ids.includes(id) || ranges.some(({ from, to }) => from <= id && id <= to)
}

/** A ticket that was changed after this is a conflict. */
function baseOf(id: number, { since, updated }: Pick<OutboxEntry, 'since' | 'updated'>): Instant {
  return updated[String(id)] ?? since
}

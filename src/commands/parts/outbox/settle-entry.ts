import type { Context, OutboxEntry } from '#command.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
import type { Instant } from '#desk/ticket.ts'
import { DeskError } from '#errors.ts'
import { remember } from './remember.ts'
import type { Held } from './sending.ts'
import type { Remembered } from './standing.ts'

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
  for (const id of done.filter((one) => waiting.some(({ entry }) => isFor(one, entry)))) {
    const updated = await leftAt(id, remembered, { held, given })
    if (updated === null) continue
    for (const one of waiting.filter(({ entry }) => isFor(id, entry))) {
      one.entry = { ...one.entry, updated: { ...one.entry.updated, [String(id)]: updated } }
      await given.outbox.replace(one.entry)
    }
  }
}

function isFor(id: number, { ids, ranges }: Pick<OutboxEntry, 'ids' | 'ranges'>): boolean {
  return ids.includes(id) || ranges.some(({ from, to }) => from <= id && id <= to)
}

/** When the ticket was changed by this entry; null where nothing was sent for it. */
async function leftAt(
  id: number,
  { runs }: Remembered,
  { held, given }: Pick<Settling, 'held' | 'given'>,
): Promise<Instant | null> {
  const entries = runs.flatMap(({ entries: all }) => all.filter((one) => one.key === id && one.sendings > 0))
  const [newest] = entries
  if (newest === undefined) return null
  const updated = newest.finished?.updated
  if (updated !== undefined && held.entry.files.length === 0) return updated
  // What was found there already was not read back.
  try {
    return (await (await given.desk()).current(id)).updated
  } catch (error) {
    if (error instanceof DeskError) return null
    throw error
  }
}

import type { Failure, WriteResult } from '#desk/outcome.ts'
import { doneOf, newBases, type Settling } from './guards/new-bases.ts'

/** Takes out what the help desk has, and keeps why it does not have the rest. */
export async function settleEntry(
  seen: readonly WriteResult[],
  { held, given, later }: Settling,
): Promise<void> {
  const { entry } = held
  const failures = seen.flatMap((result) => (result.ok ? [] : [result]))
  for (const one of await newBases(doneOf(seen), { held, given, later }))
    await given.outbox.replace(one.entry)
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

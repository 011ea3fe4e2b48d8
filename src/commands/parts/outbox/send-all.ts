import type { Context, OutboxEntry } from '#command.ts'
import { stops as stopsAll, untried } from '#changes/sending/untried.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
import { type Place, placeOf, stopOf, stoppedBy } from './place.ts'
import { sendEntry } from './send-entry.ts'
import type { Held, SendOptions } from './sending.ts'

interface SendingAll {
  /** All that wait, also those that are not sent now. */
  readonly all: readonly OutboxEntry[]
  readonly given: Context
  readonly options: SendOptions
  /** Lets others send. */
  readonly release: () => Promise<void>
}

interface Placed extends Held {
  readonly place: Place
}

/**
 * Sends entries one after the other. What every further one for a help desk would meet too stops those for it; they stay, and
 * those for others go on.
 */
export async function* sendAll(
  entries: readonly OutboxEntry[],
  sending: SendingAll,
): AsyncGenerator<WriteResult> {
  try {
    yield* sendEach(entries, sending)
  } finally {
    await sending.release()
  }
}

async function* sendEach(
  entries: readonly OutboxEntry[],
  { all, given, options }: SendingAll,
): AsyncGenerator<WriteResult> {
  const held = new Map<string, Placed>()
  for (const entry of all)
    held.set(entry.name, { entry, changedBy: new Map(), place: await placeOf(entry, given) })
  const stops = new Map<string, Failure>()
  for (const { name } of entries) {
    const one = held.get(name)
    if (one === undefined) continue
    held.delete(name)
    const { place } = one
    const stopped = stopOf(place, stops)
    if (stopped !== null || given.signal.aborted) {
      yield* notTried(one, stopped)
      continue
    }
    // Another help desk has other tickets of the same numbers.
    const later = [...held.values()].filter((other) => other.place.helpDesk === place.helpDesk)
    for await (const result of sendEntry(one, { given, options, later })) {
      if (!result.ok && stopsAll(result.error)) stops.set(stoppedBy(result.error, place), result.error)
      yield result
    }
  }
}

function* notTried({ entry }: Held, stopped: Failure | null): Generator<WriteResult> {
  const ids = entry.ids.length > 0 ? entry.ids : [null]
  for (const id of ids) yield { ...untried(id, stopped), outbox: entry.name }
}

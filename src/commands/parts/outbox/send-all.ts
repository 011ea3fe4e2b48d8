import type { Context, OutboxEntry } from '#command.ts'
import { stops, untried } from '#changes/sending/untried.ts'
import type { Failure, WriteResult } from '#desk/outcome.ts'
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

/** Sends entries one after the other. What every further one would meet too stops it; the rest stay. */
export async function* sendAll(
  entries: readonly OutboxEntry[],
  { all, given, options, release }: SendingAll,
): AsyncGenerator<WriteResult> {
  const held = new Map<string, Held>(all.map((entry) => [entry.name, { entry, changedBy: new Map() }]))
  let stopped: Failure | null = null
  try {
    for (const { name } of entries) {
      const one = held.get(name)
      if (one === undefined) continue
      held.delete(name)
      if (stopped !== null || given.signal.aborted) {
        yield* notTried(one, stopped)
        continue
      }
      const later = [...held.values()]
      for await (const result of sendEntry(one, { given, options, later })) {
        stopped ??= stopOf(result)
        yield result
      }
    }
  } finally {
    await release()
  }
}

function stopOf(result: WriteResult): Failure | null {
  return !result.ok && stops(result.error) ? result.error : null
}

function* notTried({ entry }: Held, stopped: Failure | null): Generator<WriteResult> {
  const ids = entry.ids.length > 0 ? entry.ids : [null]
  for (const id of ids) yield { ...untried(id, stopped), outbox: entry.name }
}

import type { Context, Waiting } from '#command.ts'
import type { Recording } from '#changes/journal.ts'
import type { WriteResult } from '#desk/outcome.ts'
import { queued } from './queue.ts'
import { handedOver, isUnreached } from './unreached.ts'

/** A result that did not reach the help desk. */
interface Unreached {
  /** The ticket; null for one that was to be created. */
  readonly id: number | null
  /** Which of the results it is, from 1. */
  readonly place: number
}

export interface Queueing {
  /** What the outbox is to hold for them: one write for all, or one for each. */
  readonly later: (unreached: readonly Unreached[]) => readonly Waiting[]
  readonly outbox: boolean
  readonly recording: Pick<Recording, 'finished'>
  readonly given: Context
}

/**
 * Passes the results on; what a run could not reach goes into the outbox, where that is wanted. An outage stops a run, so
 * that little comes after the first of them.
 */
export async function* queueing(
  results: AsyncGenerator<WriteResult>,
  { later, outbox, recording, given }: Queueing,
): AsyncGenerator<WriteResult> {
  let passed = 0
  const held: WriteResult[] = []
  for await (const result of results) {
    if (held.length === 0 && !isUnreached(result)) {
      passed += 1
      yield result
    } else held.push(result)
  }
  const unreached = held.flatMap((result, at) =>
    isUnreached(result) ? [{ id: result.id, place: passed + at + 1, error: result.error }] : [],
  )
  const [first] = unreached
  if (first === undefined) return
  const names = await queued(later(unreached), first.error, { outbox, given })
  const nameOf = new Map(
    unreached.map(({ place }, at) => [place, (names.length === 1 ? names[0] : names[at]) ?? null] as const),
  )
  for (const [at, result] of held.entries()) {
    const place = passed + at + 1
    const name = nameOf.get(place) ?? null
    if (name !== null) handedOver(result.id ?? place, name, { id: result.id, recording })
    yield name === null ? result : { id: result.id, ok: true, queued: name }
  }
}

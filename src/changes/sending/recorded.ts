import type { WriteResult } from '#desk/outcome.ts'
import { DeskError } from '#errors.ts'
import { refused } from './carry-out.ts'
import type { Recording } from '../journal.ts'

export interface Recorded<Made> {
  readonly recording: Recording
  /** Which thing of the run it is, from 1. */
  readonly key: number
  /** What came of it, once it was answered. */
  readonly told: (made: Made) => WriteResult
  /** Of a create: the equal tickets that were there before. */
  readonly equal?: readonly number[] | null
}

/** Does what is no change of a ticket that is there, and records it: that it is about to be sent, and what came of it. */
export async function recorded<Made>(
  { recording, key, told, equal }: Recorded<Made>,
  work: () => Promise<Made>,
): Promise<Made> {
  await recording.sending({ key, ...(equal === undefined ? {} : { equal }), before: null, step: null })
  try {
    const made = await work()
    recording.finished({ key, result: told(made), after: null })
    return made
  } catch (error) {
    if (error instanceof DeskError) recording.finished({ key, result: refused(null, error), after: null })
    throw error
  }
}

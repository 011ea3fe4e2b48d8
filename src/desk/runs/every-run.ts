import type { Run, UnreadRun } from './run.ts'

interface Journal {
  all(): AsyncIterable<Run | UnreadRun>
}

/** The runs of a journal, newest first, as they are read; it is opened when the first is asked for. */
export async function* everyRun(open: () => Promise<Journal>): AsyncGenerator<Run | UnreadRun> {
  yield* (await open()).all()
}

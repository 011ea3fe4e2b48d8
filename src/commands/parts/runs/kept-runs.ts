import type { Context } from '#command.ts'
import type { Run, UnreadRun } from '#desk/runs/run.ts'

/** As they are read, newest first. */
export async function* journalOf({ runs }: Pick<Context, 'runs'>): AsyncGenerator<Run | UnreadRun> {
  yield* (await runs()).all()
}

/** All runs that can be read, newest first, and those that cannot; these are named on stderr. */
export async function keptRuns({ runs, say }: Pick<Context, 'runs' | 'say'>): Promise<{
  readonly runs: readonly Run[]
  readonly unread: readonly UnreadRun[]
}> {
  const read: Run[] = []
  const unread: UnreadRun[] = []
  for await (const one of (await runs()).all()) {
    if ('unread' in one) unread.push(one)
    else read.push(one)
  }
  for (const { path, unread: why } of unread) {
    say(why === 'newer' ? `${path} was written by a later version; it is left alone.` : `${path} is damaged.`)
  }
  return { runs: read, unread }
}

import type { Context } from '#command.ts'
import { everyRun } from '#desk/runs/every-run.ts'
import type { Run, UnreadRun } from '#desk/runs/run.ts'
import { leftAlone } from '#views/kept/left-alone.ts'

/** All runs that can be read, newest first, and those that cannot; these are named on stderr. */
export async function keptRuns({ runs, say }: Pick<Context, 'runs' | 'say'>): Promise<{
  readonly runs: readonly Run[]
  readonly unread: readonly UnreadRun[]
}> {
  const read: Run[] = []
  const unread: UnreadRun[] = []
  for await (const one of everyRun(runs)) {
    if ('unread' in one) unread.push(one)
    else read.push(one)
  }
  for (const { path, unread: why } of unread) say(leftAlone(path, why))
  return { runs: read, unread }
}

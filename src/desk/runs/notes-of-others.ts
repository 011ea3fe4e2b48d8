import type { Run, UnreadRun } from './run.ts'

/** The numbers of notes that other runs than the named one added at the same server. */
export async function notesOfOthers(
  runs: AsyncIterable<Run | UnreadRun>,
  name: string,
): Promise<ReadonlySet<number>> {
  const read: Run[] = []
  for await (const run of runs) if (!('unread' in run)) read.push(run)
  const own = read.find((run) => run.name === name)
  const others = read.filter((run) => run !== own && run.server === own?.server)
  const notes = others.flatMap(({ entries }) =>
    entries.flatMap(({ finished }) => (finished?.result.ok ? (finished.result.note ?? []) : [])),
  )
  return new Set(notes)
}

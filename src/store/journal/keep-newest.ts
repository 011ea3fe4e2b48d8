import { readTextIfAny, removeIfAny } from '../files.ts'
import { isGone, type ProcessMark } from '../process-mark.ts'
import { pathOfRun, runNumbers } from './names.ts'
import type { Journaling } from './write.ts'

/** Removes the oldest runs beyond so many; those under way and those of a later version stay. Throws StorageError. */
export async function keepNewest(most: number, { folder, machine }: Journaling): Promise<void> {
  const numbers = await runNumbers(folder)
  for (const number of numbers.slice(0, Math.max(0, numbers.length - most))) {
    const path = pathOfRun(folder, number)
    const workers = marksIn((await readTextIfAny(path)) ?? '')
    if (workers.length > 0 && workers.every((worker) => isGone(worker, machine))) await removeIfAny(path)
  }
}

// By their look: this happens on every write, and the schemas take longer to load than the write itself.
const head = /^\{"is":"run","version":1,.*\}$/m
const mark =
  /^\{"is":"(?:run|resumed)",.*"by":\{"pid":(\d+),"processStart":(?:null|"([^"]*)"),"host":"([^"]*)"\}\}$/gm

function marksIn(text: string): readonly ProcessMark[] {
  if (!head.test(text)) return []
  return [...text.matchAll(mark)].map(([, pid, processStart, host = '']) => ({
    pid: Number(pid),
    processStart: processStart ?? null,
    host,
  }))
}

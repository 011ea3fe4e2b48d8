import { readKept, type Reading } from '../kept-file.ts'
import type { Machine } from '../machine.ts'
import { type KeptViews, viewsFile } from './file.ts'

/**
 * The saved views; none saved is no error. A damaged file is kept aside and reported. Throws UsageError for a newer
 * layout, StorageError when it cannot be read.
 */
export async function readViews(path: string, machine: Machine): Promise<Reading<KeptViews>> {
  return readKept(viewsFile(path, machine))
}

import { dirname } from 'node:path'
import { makeFolder, replaceFile } from '../files.ts'
import { lockOf, type Reading, readOrSetAside } from '../kept-file.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { storageError } from '../storage-error.ts'
import { type KeptViews, viewsFile } from './file.ts'

/**
 * Saves a change, made on what is saved at that moment: no other process writes in between. Throws as readViews does,
 * what `change` throws, and StorageError when it cannot be written.
 */
export async function changeViews(
  path: string,
  machine: Machine,
  change: (views: KeptViews['views']) => KeptViews['views'],
): Promise<Reading<KeptViews>> {
  await makeFolder(dirname(path))
  try {
    return await withLock(lockOf(path), machine, async () => {
      const { held, damaged } = await readOrSetAside(viewsFile(path, machine))
      const changed = { ...held, views: change(held.views) }
      await replaceFile(path, `${JSON.stringify(changed, null, 2)}\n`, { flush: true })
      return { held: changed, damaged }
    })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

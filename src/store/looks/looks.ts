import { dirname } from 'node:path'
import { makeFolder, replaceFile } from '../files.ts'
import { lockOf, readKept, type Reading, readOrSetAside } from '../kept-file.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { storageError } from '../storage-error.ts'
import { type KeptLook, type KeptLooks, looksFile } from './file.ts'

/** Looks at other tickets are remembered as well; the oldest go first. */
const most = 20

/**
 * The looks that are remembered; none is no error. A damaged file is kept aside and reported. Throws UsageError for a newer
 * layout, StorageError when it cannot be read.
 */
export async function readLooks(path: string, machine: Machine): Promise<Reading<KeptLooks>> {
  return readKept(looksFile(path, machine))
}

/** Remembers a look in place of the one before at the same tickets. Throws as readLooks does, and StorageError when it cannot be written. */
export async function keepLook(path: string, machine: Machine, look: KeptLook): Promise<Reading<KeptLooks>> {
  await makeFolder(dirname(path))
  try {
    return await withLock(lockOf(path), machine, async () => {
      const { held, damaged } = await readOrSetAside(looksFile(path, machine))
      const others = held.looks.filter((one) => one.of !== look.of)
      const changed = { ...held, looks: [look, ...others].slice(0, most) }
      await replaceFile(path, `${JSON.stringify(changed)}\n`, { flush: true })
      return { held: changed, damaged }
    })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

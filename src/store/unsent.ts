import { join } from 'node:path'
import { createFile } from './files.ts'

/** Keeps the tickets of a file that were not created, as a file of their own; gives its path. Throws StorageError. */
export async function keepUnsent(folder: string, text: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `new-${number}.yaml`)
    if (await createFile(path, text, { flush: true })) return path
  }
}

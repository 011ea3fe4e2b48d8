import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode, storageError } from '../storage-error.ts'

export function pathOfRun(folder: string, number: number): string {
  return join(folder, `r${number}.ndjson`)
}

/** The numbers of all runs in the folder, lowest first. Throws StorageError. */
export async function runNumbers(folder: string): Promise<readonly number[]> {
  try {
    const names = await readdir(folder)
    return names
      .flatMap((name) => /^r([1-9]\d{0,8})\.ndjson$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((one, other) => one - other)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw storageError(error, 'read', folder)
  }
}

/** The number of a run's name, `r17` or `17`; null for any other text. */
export function numberOfRun(name: string): number | null {
  const number = /^r?([1-9]\d{0,8})$/.exec(name)?.[1]
  return number === undefined ? null : Number(number)
}

import { readlink, realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { errorCode } from './storage-error.ts'

/** Where a file really is: people keep files of ours in another folder and put a link here. Throws as the system does. */
export async function targetOf(path: string): Promise<string> {
  const next = await readlink(path).catch(() => null)
  if (next === null) return path
  try {
    return await realpath(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // What it leads to is not there yet.
    return targetOf(resolve(dirname(path), next))
  }
}

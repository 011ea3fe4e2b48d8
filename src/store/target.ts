import { lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { errorCode } from './storage-error.ts'

/** Where a file really is: people keep files of ours in another folder and put a link here. Throws as the system does. */
export function targetOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || !found.isSymbolicLink()) return path
  const next = readlinkSync(path)
  try {
    return realpathSync(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    // What it leads to is not there yet.
    return targetOf(resolve(dirname(path), next))
  }
}

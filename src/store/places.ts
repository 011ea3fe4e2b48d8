import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Place } from '#desk/doctor/places.ts'
import { errorCode, storageError } from './storage-error.ts'

interface Looking {
  readonly holdsSecrets: boolean
  /** False on systems without permission bits. */
  readonly hasModes: boolean
}

/** How a file or folder of ours stands on the disk; null when there is none. Throws StorageError. */
export async function lookAt(path: string, { holdsSecrets, hasModes }: Looking): Promise<Place | null> {
  try {
    const found = await stat(path)
    const is = found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'something else'
    const mode = hasModes ? found.mode & 0o777 : null
    return { path, is, mode, isWritable: await isWritable(path), holdsSecrets }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw storageError(error, 'look at', path)
  }
}

async function isWritable(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    () => false,
  )
}

/** The folder itself, or the nearest above it that exists. */
export async function nearestFolder(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found === null && dirname(path) !== path ? nearestFolder(dirname(path)) : path
}

/** Room for the owner on the disk of a folder, in bytes; null where the system does not tell. */
export async function freeBytes(folder: string): Promise<number | null> {
  const disk = await statfs(folder).catch(() => null)
  return disk === null ? null : disk.bavail * disk.bsize
}

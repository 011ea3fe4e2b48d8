import { statSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { createFile, makeFolder, replaceFile } from './files.ts'
import { errorCode, storageError } from './storage-error.ts'

/** A folder in which files for the person are put. */
export interface Downloads {
  /** How the file of a name is called from where the person is. */
  path(name: string): string
  /** Those of the names that exist already. */
  existing(names: readonly string[]): readonly string[]
  /**
   * Writes a whole file or none; false when the name is taken. With the permissions that the person's umask gives.
   * Throws StorageError.
   */
  save(name: string, bytes: Uint8Array, options: { readonly replace: boolean }): Promise<boolean>
}

export interface DownloadsParts {
  /** As typed; undefined for the folder that the person is in. */
  readonly folder: string | undefined
  readonly cwd: string
}

/** Not for the owner alone: it is the person's file now, like any other that a program saves. */
const asUsual = { flush: false, mode: 0o666, isOurs: false } as const

export function createDownloads({ folder = '', cwd }: DownloadsParts): Downloads {
  const path = (name: string): string => join(folder, name)
  const place = (name: string): string => (isAbsolute(folder) ? path(name) : join(cwd, path(name)))
  return {
    path,
    existing: (names) => names.filter((name) => exists(place(name))),
    async save(name, bytes, { replace }) {
      const to = place(name)
      await makeFolder(place(''), { mode: 0o777 })
      if (!replace) return createFile(to, bytes, asUsual)
      await replaceFile(to, bytes, asUsual)
      return true
    },
  }
}

function exists(path: string): boolean {
  try {
    statSync(path)
    return true
  } catch (error) {
    const code = errorCode(error)
    // A file where the folder should be is told when something is written there.
    if (code === 'ENOENT' || code === 'ENOTDIR') return false
    throw storageError(error, 'look at', path)
  }
}

// Without promises: each of Node's promises for a file costs as much as the file itself, and a short command reads a dozen.
import {
  closeSync,
  fsync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { sweepBeside, unfinishedName } from './leftovers.ts'
import { errorCode, storageError } from './storage-error.ts'
import { targetOf } from './target.ts'

/** Creates a folder and its missing parents, for the owner only unless told. One that exists keeps its permissions. */
export async function makeFolder(path: string, { mode = 0o700 }: { mode?: number } = {}): Promise<void> {
  try {
    makeWithParents(path, mode)
  } catch (error) {
    throw storageError(error, 'create the folder', path)
  }
}

// Not by the `recursive` of Node, which never ends where a folder is there and takes no other, as /proc or a dead mount.
function makeWithParents(path: string, mode: number): void {
  if (isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) makeWithParents(parent, mode)
  try {
    mkdirSync(path, { mode })
  } catch (error) {
    // Another process was faster.
    if (errorCode(error) !== 'EEXIST' || !isFolder(path)) throw error
  }
}

function isFolder(path: string): boolean {
  return statIfAny(path)?.isDirectory() ?? false
}

function statIfAny(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null
  } catch {
    return null
  }
}

/** The file's text, or null when there is none. */
export async function readTextIfAny(path: string): Promise<string | null> {
  try {
    // Not by an error that is caught: to make one takes longer than to read a file, and most of what is looked for is not there.
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return null
    return found.isFile() ? readFileSync(path, 'utf8') : await readSlowly(path)
  } catch (error) {
    // It was removed meanwhile.
    if (errorCode(error) === 'ENOENT') return null
    throw storageError(error, 'read', path)
  }
}

// What is no file may keep us waiting, and waits are for those who can be interrupted.
async function readSlowly(path: string): Promise<string> {
  const { readFile } = await import('node:fs/promises')
  return readFile(path, 'utf8')
}

type Content = string | Uint8Array

export interface WriteOptions {
  /** False for what may be lost with the power: it is not waited for until it is on the disk. */
  readonly flush: boolean
  /** Permissions of a new file, before the umask; 0600 when left out. */
  readonly mode?: number
  /** False in a folder where others may put files: no link is followed, and nothing is tidied up. */
  readonly isOurs?: boolean
}

/**
 * Replaces a file so that a reader sees the old text or the new one, whatever happens in between. What its owner may not
 * do with the old one stays forbidden; a link stays one, and what it leads to is replaced.
 */
export async function replaceFile(name: string, text: Content, options: WriteOptions): Promise<void> {
  const path = options.isOurs === false ? name : followed(name)
  const mode = narrowed(options.mode ?? forOwner, path)
  const written = await writeBeside(path, text, { ...options, mode })
  try {
    renameSync(written, path)
  } catch (error) {
    await removeIfAny(written)
    throw storageError(error, 'write', path)
  }
}

function followed(path: string): string {
  try {
    return targetOf(path)
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

/** Creates a file with all its text at once; false when the name is taken. */
export async function createFile(path: string, text: Content, options: WriteOptions): Promise<boolean> {
  const written = await writeBeside(path, text, options)
  try {
    linkSync(written, path)
    return true
  } catch (error) {
    const code = errorCode(error)
    if (code === 'EEXIST') return false
    if (code !== null && hasNoLinks.has(code)) return await createInPlace(path, text, options)
    throw storageError(error, 'write', path)
  } finally {
    await removeIfAny(written)
  }
}

export async function removeIfAny(path: string): Promise<void> {
  try {
    unlinkSync(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw storageError(error, 'remove', path)
  }
}

/** Removes a folder of ours with all that is in it. */
export async function removeFolderIfAny(path: string): Promise<void> {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    throw storageError(error, 'remove', path)
  }
}

/** Throws StorageError when a file of this text cannot be written there now. */
export async function checkRoom(path: string, text: Content): Promise<void> {
  await removeIfAny(await writeBeside(path, text, { flush: true }))
}

/** The permissions that a new file has in the place of another: none that the other lacks. */
export function narrowed(mode: number, path: string): number {
  const before = statIfAny(path)
  return before === null || !before.isFile() ? mode : mode & before.mode
}

export const forOwner = 0o600

// What file systems without hard links answer.
const hasNoLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'])

async function writeBeside(path: string, text: Content, options: WriteOptions): Promise<string> {
  await makeFolder(dirname(path))
  const beside = unfinishedName(path)
  try {
    await writeNew(beside, text, options)
  } catch (error) {
    throw storageError(error, 'write', path)
  }
  if (options.isOurs !== false) sweepBeside(beside)
  return beside
}

async function createInPlace(path: string, text: Content, options: WriteOptions): Promise<boolean> {
  try {
    await writeNew(path, text, options)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw storageError(error, 'write', path)
  }
}

/** What could not be finished is removed. */
async function writeNew(
  path: string,
  text: Content,
  { flush, mode = forOwner }: WriteOptions,
): Promise<void> {
  const file = openSync(path, 'wx', mode)
  let whole = false
  try {
    writeFileSync(file, text)
    if (flush) await flushed(file)
    whole = true
  } finally {
    closeSync(file)
    if (!whole) unlinkSync(path)
  }
}

/** The one call that may take a while on a disk that is well. */
function flushed(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (error) => {
      if (error === null) resolve()
      else reject(error)
    })
  })
}

import { link, mkdir, open, readFile, rename, rm, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sweepBeside, unfinishedName } from './leftovers.ts'
import { errorCode, storageError } from './storage-error.ts'
import { targetOf } from './target.ts'

/** Creates a folder and its missing parents, for the owner only unless told. One that exists keeps its permissions. */
export async function makeFolder(path: string, { mode = 0o700 }: { mode?: number } = {}): Promise<void> {
  try {
    await makeWithParents(path, mode)
  } catch (error) {
    throw storageError(error, 'create the folder', path)
  }
}

// Not by the `recursive` of Node, which never ends where a folder is there and takes no other, as /proc or a dead mount.
async function makeWithParents(path: string, mode: number): Promise<void> {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeWithParents(parent, mode)
  try {
    await mkdir(path, { mode })
  } catch (error) {
    // Another process was faster.
    if (errorCode(error) !== 'EEXIST' || !(await isFolder(path))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && found.isDirectory()
}

/** The file's text, or null when there is none. */
export async function readTextIfAny(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw storageError(error, 'read', path)
  }
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
  const path = options.isOurs === false ? name : await followed(name)
  const mode = await narrowed(options.mode ?? forOwner, path)
  const written = await writeBeside(path, text, { ...options, mode })
  try {
    await rename(written, path)
  } catch (error) {
    await removeIfAny(written)
    throw storageError(error, 'write', path)
  }
}

async function followed(path: string): Promise<string> {
  try {
    return await targetOf(path)
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

/** Creates a file with all its text at once; false when the name is taken. */
export async function createFile(path: string, text: Content, options: WriteOptions): Promise<boolean> {
  const written = await writeBeside(path, text, options)
  try {
    await link(written, path)
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
    await unlink(path)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw storageError(error, 'remove', path)
  }
}

/** Removes a folder of ours with all that is in it. */
export async function removeFolderIfAny(path: string): Promise<void> {
  try {
    await rm(path, { recursive: true, force: true })
  } catch (error) {
    throw storageError(error, 'remove', path)
  }
}

/** Throws StorageError when a file of this text cannot be written there now. */
export async function checkRoom(path: string, text: Content): Promise<void> {
  await removeIfAny(await writeBeside(path, text, { flush: true }))
}

/** The permissions that a new file has in the place of another: none that the other lacks. */
export async function narrowed(mode: number, path: string): Promise<number> {
  const before = await stat(path).catch(() => null)
  return before === null || !before.isFile() ? mode : mode & before.mode
}

export const forOwner = 0o600

// What file systems without hard links answer.
const hasNoLinks = new Set(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV', 'EMLINK'])

async function writeBeside(path: string, text: Content, options: WriteOptions): Promise<string> {
  await makeFolder(dirname(path))
  const beside = await unfinishedName(path)
  try {
    await writeNew(beside, text, options)
  } catch (error) {
    throw storageError(error, 'write', path)
  }
  if (options.isOurs !== false) await sweepBeside(beside)
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
  const file = await open(path, 'wx', mode)
  let whole = false
  try {
    await file.writeFile(text)
    if (flush) await file.sync()
    whole = true
  } finally {
    await file.close()
    if (!whole) await unlink(path)
  }
}

import { lstat, readdir, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** The name of a file while it is written, which a killed writer leaves behind. */
export async function unfinishedName(path: string): Promise<string> {
  // Loaded for writing only: it costs several milliseconds, and most commands only read.
  const { randomUUID } = await import('node:crypto')
  return `${path}.${randomUUID()}.tmp`
}

const unfinished = /\.[\da-f-]{36}\.tmp$/

/** What follows the name of the file itself; the second is how the settings are written. */
const left = /^\.(?:[\da-f-]{36}\.tmp|tmp-.*)$/

/** A file is written within moments, on a slow disk within minutes; in milliseconds. */
const longestWrite = 10 * 60 * 1000

const swept = new Set<string>()

/**
 * Removes what killed writers left in a folder of ours, once in each process: unfinished files that are much older than
 * one that was just written. Both times are the disk's, so that no clock of this machine matters.
 */
export async function sweepBeside(written: string): Promise<void> {
  const folder = dirname(written)
  if (swept.has(folder)) return
  swept.add(folder)
  const now = await changedAt(written)
  if (now === null) return
  const names = await readdir(folder).catch(() => [])
  for (const path of names.filter((name) => unfinished.test(name)).map((name) => join(folder, name))) {
    const then = await changedAt(path)
    if (then !== null && then < now - longestWrite) await discard(path)
  }
}

/** Removes what killed writers left of one file, however new, for one that holds the lock on it: nobody else writes it. */
export async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path)
  const name = basename(path)
  const names = await readdir(folder).catch(() => [])
  for (const one of names.filter((each) => each.startsWith(name)))
    if (left.test(one.slice(name.length))) await discard(join(folder, one))
}

/** In milliseconds; null when it is gone by now. */
async function changedAt(path: string): Promise<number | null> {
  return lstat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}

/** Another process may be faster, and nothing depends on it. */
async function discard(path: string): Promise<void> {
  await unlink(path).catch(() => undefined)
}

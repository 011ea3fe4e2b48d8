import { lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { uniqueName } from './unique.ts'

/** The name of a file while it is written, which a killed writer leaves behind. */
export function unfinishedName(path: string): string {
  return `${path}.${uniqueName()}.tmp`
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
export function sweepBeside(written: string): void {
  const folder = dirname(written)
  if (swept.has(folder)) return
  swept.add(folder)
  const now = changedAt(written)
  if (now === null) return
  for (const path of namesOf(folder)
    .filter((name) => unfinished.test(name))
    .map((name) => join(folder, name))) {
    const then = changedAt(path)
    if (then !== null && then < now - longestWrite) discard(path)
  }
}

/** Removes what killed writers left of one file, however new, for one that holds the lock on it: nobody else writes it. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path)
  const name = basename(path)
  for (const one of namesOf(folder).filter((each) => each.startsWith(name)))
    if (left.test(one.slice(name.length))) discard(join(folder, one))
}

function namesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** In milliseconds; null when it is gone by now. */
function changedAt(path: string): number | null {
  try {
    return lstatSync(path).mtimeMs
  } catch {
    return null
  }
}

/** Another process may be faster, and nothing depends on it. */
function discard(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // It is tried again another time.
  }
}

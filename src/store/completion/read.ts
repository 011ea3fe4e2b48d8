import { readFileSync, statSync } from 'node:fs'
import { layout, type KeptWords } from './place.ts'

// A shell waits for this: nothing is loaded to check what this program wrote, and whatever cannot be read is not there.

/** A file of ours as JSON; null for none. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** The words that were kept; null when there are none, or they are another server's. */
export function readKeptWords(path: string, server: string | null): KeptWords['known'] | null {
  return readKept(path, server)?.known ?? null
}

/** The same with whose they are. */
export function readKept(path: string, server: string | null): KeptWords | null {
  const kept = readJson(path)
  return isKept(kept) && kept.server === server ? kept : null
}

function isKept(kept: unknown): kept is KeptWords {
  if (typeof kept !== 'object' || kept === null || !('known' in kept)) return false
  return 'version' in kept && kept.version === layout && typeof kept.known === 'object' && kept.known !== null
}

/** When a file was written, in milliseconds since 1970; 0 when there is none. */
export function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

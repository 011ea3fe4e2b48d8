import { existsSync, renameSync } from 'node:fs'
import { UsageError } from '#errors.ts'
import { readTextIfAny } from './files.ts'
import { withLock } from './lock.ts'
import type { Machine } from './machine.ts'
import { targetOf } from './target.ts'

/** A file of ours that people may also edit. */
export interface KeptFile<Held> {
  readonly path: string
  readonly machine: Machine
  /** Null when the text is damaged. Throws UsageError for what is wrong but must be left alone. */
  readonly parse: (text: string, path: string) => Held | null
  /** What a missing file holds. */
  readonly none: Held
}

export interface Reading<Held> {
  readonly held: Held
  /** Set once, when the file was found damaged. */
  readonly damaged: Damage | null
}

export interface Damage {
  readonly path: string
  /** Where the damaged file is now; null when it could not be moved and lies where it was. */
  readonly keptAs: string | null
}

/**
 * What the file holds; a damaged one is kept aside and reported. Throws what `parse` throws, StorageError when it cannot
 * be read.
 */
export async function readKept<Held>(file: KeptFile<Held>): Promise<Reading<Held>> {
  const { path, machine, none } = file
  const held = await heldIn(file)
  if (held !== null) return { held, damaged: null }
  try {
    return await withLock(lockOf(path), machine, async () => await readOrSetAside(file))
  } catch (error) {
    if (error instanceof UsageError) throw error
    // A home that cannot be written still lets us read on, as long as it is said.
    return { held: none, damaged: { path, keptAs: null } }
  }
}

export function lockOf(path: string): string {
  return `${path}.lock`
}

/** As readKept, for one that holds the lock; throws when a damaged file cannot be kept aside. */
export async function readOrSetAside<Held>(file: KeptFile<Held>): Promise<Reading<Held>> {
  const { path, machine, none } = file
  // Read again under the lock: another process may have put a good file here by now.
  const held = await heldIn(file)
  if (held !== null) return { held, damaged: null }
  // Of a link that which it leads to, so that the link stays.
  const place = targetOf(path)
  const keptAs = freeName(
    `${place}.corrupt-${machine.now().toISOString().replaceAll(':', '-').replace(/\.\d+/, '')}`,
  )
  renameSync(place, keptAs)
  return { held: none, damaged: { path, keptAs } }
}

async function heldIn<Held>({ path, parse, none }: KeptFile<Held>): Promise<Held | null> {
  const text = await readTextIfAny(path)
  return text === null ? none : parse(text, path)
}

function freeName(name: string): string {
  let free = name
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${count}`
  return free
}

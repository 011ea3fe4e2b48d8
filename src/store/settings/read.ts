import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { UsageError } from '#errors.ts'
import { readTextIfAny } from '../files.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { parseSettings } from './parse.ts'
import { noSettings } from './schema.ts'
import type { Settings } from './schema.ts'

export interface SettingsReading {
  readonly settings: Settings
  /** Set once, when the file was found damaged. */
  readonly damaged: Damage | null
}

export interface Damage {
  readonly path: string
  /** Where the damaged file is now; null when it could not be moved and lies where it was. */
  readonly keptAs: string | null
}

/**
 * The settings as saved; none saved is no error. A damaged file is kept aside and reported.
 * Throws UsageError for a wrong value or a newer layout, StorageError when it cannot be read.
 */
export async function readSettings(path: string, machine: Machine): Promise<SettingsReading> {
  const settings = await settingsIn(path)
  if (settings !== null) return { settings, damaged: null }
  try {
    return await withLock(lockOf(path), machine, async () => await readOrSetAside(path, machine))
  } catch (error) {
    if (error instanceof UsageError) throw error
    // A home that cannot be written still lets us read on, as long as it is said.
    return { settings: noSettings, damaged: { path, keptAs: null } }
  }
}

export function lockOf(path: string): string {
  return `${path}.lock`
}

/** As readSettings, for one that holds the lock; throws when a damaged file cannot be kept aside. */
export async function readOrSetAside(path: string, machine: Machine): Promise<SettingsReading> {
  // Read again under the lock: another process may have put a good file here by now.
  const settings = await settingsIn(path)
  if (settings !== null) return { settings, damaged: null }
  const keptAs = freeName(
    `${path}.corrupt-${machine.now().toISOString().replaceAll(':', '-').replace(/\.\d+/, '')}`,
  )
  await rename(path, keptAs)
  return { settings: noSettings, damaged: { path, keptAs } }
}

async function settingsIn(path: string): Promise<Settings | null> {
  const text = await readTextIfAny(path)
  return text === null ? noSettings : parseSettings(text, path)
}

function freeName(name: string): string {
  let free = name
  for (let count = 2; existsSync(free); count += 1) free = `${name}-${count}`
  return free
}

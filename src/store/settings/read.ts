import { type Damage, readKept, readOrSetAside as readFileOrSetAside } from '../kept-file.ts'
import type { KeptFile, Reading } from '../kept-file.ts'
import type { Machine } from '../machine.ts'
import { parseSettings } from './parse.ts'
import { noSettings } from './schema.ts'
import type { Settings } from './schema.ts'

export interface SettingsReading {
  readonly settings: Settings
  /** Set once, when the file was found damaged. */
  readonly damaged: Damage | null
}

/**
 * The settings as saved; none saved is no error. A damaged file is kept aside and reported.
 * Throws UsageError for a wrong value or a newer layout, StorageError when it cannot be read.
 */
export async function readSettings(path: string, machine: Machine): Promise<SettingsReading> {
  return asSettings(await readKept(settingsFile(path, machine)))
}

/** As readSettings, for one that holds the lock; throws when a damaged file cannot be kept aside. */
export async function readOrSetAside(path: string, machine: Machine): Promise<SettingsReading> {
  return asSettings(await readFileOrSetAside(settingsFile(path, machine)))
}

function settingsFile(path: string, machine: Machine): KeptFile<Settings> {
  return { path, machine, parse: parseSettings, none: noSettings }
}

function asSettings({ held, damaged }: Reading<Settings>): SettingsReading {
  return { settings: held, damaged }
}

import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder, removeIfAny } from '../files.ts'
import { lockOf } from '../kept-file.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { StorageError, storageError } from '../storage-error.ts'
import { readOrSetAside } from './read.ts'
import type { SettingsReading } from './read.ts'
import type { Settings } from './schema.ts'

/**
 * Saves a change, made on what is saved at that moment: no other process writes in between.
 * Throws as readSettings does, and StorageError when it cannot be written.
 */
export async function changeSettings(
  path: string,
  machine: Machine,
  change: (settings: Settings) => Settings,
): Promise<SettingsReading> {
  await makeFolder(dirname(path))
  try {
    return await withLock(lockOf(path), machine, async () => {
      const before = await readOrSetAside(path, machine)
      const settings = changed(before, change)
      await removeLeftovers(path)
      await save(path, settings)
      return { settings, damaged: before.damaged }
    })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

// When a damaged file was just kept aside, what it lacks is the reason, and nobody else would say so.
function changed({ settings, damaged }: SettingsReading, change: (settings: Settings) => Settings): Settings {
  try {
    return change(settings)
  } catch (cause) {
    if (damaged === null) throw cause
    throw new StorageError(`${damaged.path} was damaged; it is kept as ${damaged.keptAs}.`, {
      hint: 'Repair it and put it back, or sign in again with helpdesk login.',
      cause,
    })
  }
}

async function save(path: string, settings: Settings): Promise<void> {
  const { default: Conf } = await import('conf')
  const saved = new Conf<Record<string, unknown>>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
    // It was read and checked already; it may begin with a byte order mark, which JSON.parse refuses.
    deserialize: () => ({}),
    serialize: (value) => `${JSON.stringify(value, null, 2)}\n`,
  })
  saved.store = { ...settings }
}

// A writer that was killed leaves its unfinished file, with the secrets; whoever holds the lock knows it is dead.
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path)
  const unfinished = (await readdir(folder)).filter((name) => name.startsWith(`${basename(path)}.tmp-`))
  for (const name of unfinished) await removeIfAny(join(folder, name))
}

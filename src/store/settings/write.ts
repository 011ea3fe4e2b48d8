import { readdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { makeFolder, removeIfAny } from '../files.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { storageError } from '../storage-error.ts'
import { lockOf, readOrSetAside } from './read.ts'
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
      const settings = change(before.settings)
      await removeLeftovers(path)
      await save(path, settings)
      return { settings, damaged: before.damaged }
    })
  } catch (error) {
    throw storageError(error, 'write', path)
  }
}

async function save(path: string, settings: Settings): Promise<void> {
  const { default: Conf } = await import('conf')
  const saved = new Conf<Record<string, unknown>>({
    cwd: dirname(path),
    configName: basename(path, '.json'),
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
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

import { chownSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { checkRoom, forOwner, makeFolder, narrowed, readTextIfAny, removeIfAny } from '../files.ts'
import { lockOf } from '../kept-file.ts'
import { removeLeftovers } from '../leftovers.ts'
import { withLock } from '../lock.ts'
import type { Machine } from '../machine.ts'
import { StorageError, storageError } from '../storage-error.ts'
import { targetOf } from '../target.ts'
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
      await save(targetOf(path), settings)
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

// conf takes a part of a text for the whole when the disk is full, and a limit on files ends the program while it writes: so
// there is room before it is asked, it writes beside, and what it wrote is read again.
async function save(path: string, settings: Settings): Promise<void> {
  const text = `${JSON.stringify(settings, null, 2)}\n`
  const beside = `${path}.tmp-${basename(path)}`
  // They hold the secrets.
  removeLeftovers(path)
  await checkRoom(path, text)
  try {
    await writeWithConf(beside, text, narrowed(forOwner, path))
    if ((await readTextIfAny(beside)) !== text) throw noRoom(path)
    keepOwner(path, beside)
    renameSync(beside, path)
  } finally {
    await removeIfAny(beside)
  }
}

async function writeWithConf(path: string, text: string, configFileMode: number): Promise<void> {
  const { default: Conf } = await import('conf')
  const saved = new Conf<Record<string, unknown>>({
    cwd: dirname(path),
    configName: basename(path),
    fileExtension: '',
    configFileMode,
    accessPropertiesByDotNotation: false,
    // Nothing of ours is there yet.
    deserialize: () => ({}),
    serialize: () => text,
  })
  saved.store = {}
}

function noRoom(path: string): StorageError {
  return new StorageError(`Could not write ${path}: the disk has no room for all of it.`, {
    hint: 'Free some space, then try again.',
  })
}

/** Settings that another person's program saved for them, such as sudo, stay theirs. */
function keepOwner(path: string, beside: string): void {
  const before = statSync(path, { throwIfNoEntry: false })
  const now = statSync(beside)
  if (before === undefined || (before.uid === now.uid && before.gid === now.gid)) return
  try {
    chownSync(beside, before.uid, before.gid)
  } catch {
    // Then they are ours now.
  }
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { MirrorStore } from '#desk/mirror/mirror.ts'
import { makeFolder, removeFolderIfAny } from '../files.ts'
import { hold, letGo } from '../hold.ts'
import type { Machine } from '../machine.ts'
import { type Database, DamagedMirror } from './open.ts'
import { mirrorStore } from './write.ts'

interface Filling<Result> {
  readonly machine: Machine
  readonly work: (mirror: MirrorStore) => Promise<Result>
  /** Makes the mirror where there is none. */
  readonly open: () => Promise<Database | null>
  /** Takes a damaged one out of the way. */
  readonly aside: (error: DamagedMirror) => Promise<void>
}

/** Fills a mirror; nobody else does meanwhile. Throws ConflictError while another process does. */
export async function fillMirror<Result>(
  folder: string,
  { machine, work, open, aside }: Filling<Result>,
): Promise<Result> {
  const held = heldIn(folder)
  await makeFolder(folder)
  await hold(held, { ...filled, machine })
  try {
    const db = await open()
    if (db === null) throw new Error('a mirror that is made is there')
    try {
      const mirror = mirrorStore(db)
      const result = await work(mirror)
      db.settle(mirror.changes())
      return result
    } catch (error) {
      db.close()
      if (error instanceof DamagedMirror) await aside(error)
      throw error
    } finally {
      db.close()
    }
  } finally {
    await letGo(held, machine)
  }
}

/** Removes a mirror with all that belongs to it; false when there was none. Throws ConflictError while it is filled. */
export async function clearMirror(
  folder: string,
  { machine, path }: { readonly machine: Machine; readonly path: string },
): Promise<boolean> {
  if (!existsSync(folder)) return false
  await hold(heldIn(folder), { ...filled, machine })
  const was = existsSync(path)
  await removeFolderIfAny(folder)
  return was
}

const filled = { what: 'The mirror', meanwhile: 'Wait until it is filled, or end that process.' }

function heldIn(folder: string): string {
  return join(folder, 'sync')
}

import { join } from 'node:path'
import type { MirrorReader, MirrorStore } from '#desk/mirror/mirror.ts'
import type { Remembering } from '../remembered.ts'
import { DamagedMirror, type Database, openDatabase } from './open.ts'
import { mirrorFolder, type MirrorPlace } from './place.ts'
import { mirrorReader } from './read.ts'

/** The copy of one server's tickets that one account made, on disk for its owner only. */
export interface MirrorFile {
  readonly path: string
  /** In bytes, with what is written beside it; null when there is none. */
  size(): Promise<number | null>
  /**
   * Null when there is none, or it was damaged and is now kept aside. Throws RuleError where the package that reads it is
   * missing, UsageError for one of a newer program.
   */
  open(): Promise<OpenMirror | null>
  /** Makes it where there is none and fills it. Throws ConflictError while another process does. */
  fill<Result>(work: (mirror: MirrorStore) => Promise<Result>): Promise<Result>
  /** Removes it; false when there was none. Throws ConflictError while it is filled. */
  clear(): Promise<boolean>
}

export interface OpenMirror extends MirrorReader {
  close(): void
}

export async function openMirrorFile({
  machine,
  onDamage,
  ...place
}: MirrorPlace & Remembering): Promise<MirrorFile> {
  const folder = await mirrorFolder(place)
  const path = join(folder, 'tickets.db')

  /** Damage is told once, and what is damaged stays beside. */
  async function aside(error: unknown): Promise<void> {
    if (!(error instanceof DamagedMirror)) throw error
    const { setAside } = await import('./beside.ts')
    onDamage({ path, keptAs: await setAside(path, machine) })
  }

  async function openOr(make: boolean): Promise<Database | null> {
    try {
      return await openDatabase(path, { make })
    } catch (error) {
      await aside(error)
      return make ? openDatabase(path, { make }) : null
    }
  }

  return {
    path,
    async size() {
      const { sizeOf } = await import('./beside.ts')
      return sizeOf(path)
    },
    async open() {
      const db = await openOr(false)
      return db === null ? null : { ...mirrorReader(db), close: () => db.close() }
    },
    async fill(work) {
      const { fillMirror } = await import('./fill.ts')
      return fillMirror(folder, { machine, work, open: () => openOr(true), aside })
    },
    async clear() {
      const { clearMirror } = await import('./fill.ts')
      return clearMirror(folder, { machine, path })
    },
  }
}

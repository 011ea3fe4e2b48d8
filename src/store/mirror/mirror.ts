import { existsSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { MirrorReader, MirrorStore } from '#desk/mirror/mirror.ts'
import { makeFolder, removeFolderIfAny } from '../files.ts'
import { hold, letGo } from '../hold.ts'
import type { Machine } from '../machine.ts'
import type { Remembering } from '../remembered.ts'
import { DamagedMirror, type Database, openDatabase } from './open.ts'
import { mirrorFolder, type MirrorPlace } from './place.ts'
import { mirrorReader } from './read.ts'
import { mirrorStore } from './write.ts'

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
  const own = await mirrorFolder(place)
  const path = join(own, 'tickets.db')
  const held = join(own, 'sync')

  /** Damage is told once, and what is damaged stays beside. */
  async function aside(error: unknown): Promise<void> {
    if (!(error instanceof DamagedMirror)) throw error
    const keptAs = await setAside(path, machine)
    onDamage({ path, keptAs })
  }

  async function openOr(make: boolean): Promise<Database | null> {
    try {
      return openDatabase(path, { make })
    } catch (error) {
      await aside(error)
      return make ? openDatabase(path, { make }) : null
    }
  }

  async function filling<Result>(work: (mirror: MirrorStore) => Promise<Result>): Promise<Result> {
    const db = await openOr(true)
    if (db === null) throw new Error('a mirror that is made is there')
    try {
      const result = await work(mirrorStore(db))
      db.settle()
      return result
    } catch (error) {
      if (error instanceof DamagedMirror) {
        db.close()
        await aside(error)
      }
      throw error
    } finally {
      db.close()
    }
  }

  return {
    path,
    async size() {
      const sizes = await Promise.all(
        besides.map((ending) =>
          stat(`${path}${ending}`).then(
            ({ size }) => size,
            () => 0,
          ),
        ),
      )
      return existsSync(path) ? sizes.reduce((sum, size) => sum + size, 0) : null
    },
    async open() {
      const db = await openOr(false)
      return db === null ? null : { ...mirrorReader(db), close: () => db.close() }
    },
    async fill(work) {
      await makeFolder(own)
      await hold(held, { what: 'The mirror', machine })
      try {
        return await filling(work)
      } finally {
        await letGo(held, machine)
      }
    },
    async clear() {
      if (!existsSync(own)) return false
      await hold(held, { what: 'The mirror', machine })
      const was = existsSync(path)
      await removeFolderIfAny(own)
      return was
    },
  }
}

/** SQLite's files of one database: its own, the log of what is written and its index. */
const besides = ['', '-wal', '-shm']

/** Null where it cannot be moved and lies where it was. */
async function setAside(path: string, machine: Pick<Machine, 'now'>): Promise<string | null> {
  const name = `${path}.corrupt-${machine.now().toISOString().replaceAll(':', '-').replace(/\.\d+/, '')}`
  try {
    // The file itself last: as long as it is there, what is written beside it belongs to it.
    for (const ending of besides.toReversed())
      if (existsSync(`${path}${ending}`)) await rename(`${path}${ending}`, `${name}${ending}`)
    return name
  } catch {
    return null
  }
}

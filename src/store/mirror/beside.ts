import { existsSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import type { Machine } from '../machine.ts'

/** SQLite's files of one database: its own, the log of what is written and its index. */
const endings = ['', '-wal', '-shm']

/** In bytes; null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  if (!existsSync(path)) return null
  const found = await Promise.all(endings.map((ending) => stat(`${path}${ending}`).catch(() => null)))
  return found.reduce((sum, one) => sum + (one?.size ?? 0), 0)
}

/** Gives the name that a damaged one has now; null where it cannot be moved and lies where it was. */
export async function setAside(path: string, machine: Pick<Machine, 'now'>): Promise<string | null> {
  const name = `${path}.corrupt-${machine.now().toISOString().replaceAll(':', '-').replace(/\.\d+/, '')}`
  try {
    // The file itself last: as long as it is there, what is written beside it belongs to it.
    for (const ending of endings.toReversed())
      if (existsSync(`${path}${ending}`)) await rename(`${path}${ending}`, `${name}${ending}`)
    return name
  } catch {
    return null
  }
}

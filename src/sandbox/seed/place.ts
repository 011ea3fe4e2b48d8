import { existsSync, linkSync, renameSync, rmSync } from 'node:fs'

// A journal of an old file beside a new one would be read as the new one's.
const journals = ['-wal', '-shm'] as const

/** Puts a file in the place of the database, whatever is there. */
export function replaceBy(file: string, database: string): void {
  for (const suffix of journals) rmSync(`${database}${suffix}`, { force: true })
  renameSync(file, database)
}

/**
 * Puts a file in the place of a database that is missing, which may have left its journal behind. False when there is a file by now:
 * another process was first, and a journal is that one's.
 */
export function placeAt(file: string, database: string): boolean {
  if (existsSync(database)) return false
  const left = journals.filter((suffix) => existsSync(`${database}${suffix}`))
  for (const suffix of left) renameSync(`${database}${suffix}`, `${file}.left${suffix}`)
  try {
    linkSync(file, database)
    return true
  } catch {
    for (const suffix of left) renameSync(`${file}.left${suffix}`, `${database}${suffix}`)
    return false
  }
}

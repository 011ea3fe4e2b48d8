import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { clockAt } from '../clock.ts'
import type { Database } from '../database/database.ts'
import { connect, createIndexes, createTables, isSeeded, SandboxUnavailable } from '../database/open.ts'
import { preferences } from './department/settings.ts'
import { makeFolder } from './folder.ts'
import { placeAt, replaceBy } from './place.ts'
import { applicationMark, mustBeReplaceable } from './replaceable.ts'
import { secrets } from './secrets.ts'
import { drawTicket } from './tickets/draw.ts'
import { withNotable } from './tickets/notable.ts'
import { writeAssets } from './write/assets.ts'
import { writeRequesters, writeTechGroups, writeTechs } from './write/people.ts'
import { writeCustomFields, writePlaces, writeSettings } from './write/places.ts'
import { writeProcesses, writeRequestTypes } from './write/request-types.ts'
import { ticketWriter } from './write/tickets.ts'

/** `now` is ISO and fixes the time that all ages count back from. */
export interface SeedOptions {
  readonly database: string
  readonly tickets: number
  readonly seed: number
  readonly now?: string
  readonly onProgress?: (done: number) => void
}

const progressStep = 2000

/**
 * Replaces the database file with a new one; the same tickets, seed and time give the same rows.
 * Throws RangeError for a count, seed or time that is none, SandboxUnavailable when the file there is no sandbox.
 */
export async function seedSandbox(options: SeedOptions): Promise<{ tickets: number }> {
  await withNewFile(options, (file) => replaceBy(file, options.database))
  return { tickets: options.tickets }
}

/** Makes the database file unless it is there; of two processes at once the first one's file stays. */
export async function seedWhenMissing(options: SeedOptions): Promise<void> {
  if (isSeeded(options.database)) return
  await withNewFile(options, (file) => {
    if (placeAt(file, options.database)) return
    // Another process was first, or what is there was cut off long ago.
    if (!isSeeded(options.database)) replaceBy(file, options.database)
  })
}

/** Builds the file in a folder of its own beside the place where it will be, so that nobody sees half of it. */
async function withNewFile(options: SeedOptions, place: (file: string) => void): Promise<void> {
  for (const count of [options.tickets, options.seed])
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`${count} is not a whole number from 0.`)
  mustBeReplaceable(options.database)
  const building = folderBeside(options.database)
  try {
    const file = join(building, 'sandbox.db')
    await build(file, options)
    place(file)
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SqliteError') throw error
    throw new SandboxUnavailable(`No sandbox can be put into ${dirname(building)}: ${error.message}.`, {
      cause: error,
    })
  } finally {
    rmSync(building, { recursive: true, force: true })
  }
}

/** Throws SandboxUnavailable where nothing can be put. */
function folderBeside(database: string): string {
  const folder = dirname(database)
  try {
    makeFolder(folder)
    return mkdtempSync(join(folder, '.sandbox-'))
  } catch (cause) {
    throw new SandboxUnavailable(
      `No sandbox can be put into ${folder}. Name another file, or point XDG_DATA_HOME to a folder that can be written.`,
      { cause },
    )
  }
}

async function build(file: string, options: SeedOptions): Promise<void> {
  const db = connect(file)
  try {
    // Nothing is lost when this file is cut off: it has no name yet.
    db.exec('pragma journal_mode = off')
    db.exec('pragma synchronous = off')
    db.exec(`pragma application_id = ${applicationMark}`)
    createTables(db)
    db.exec('begin')
    await fill(db, options)
    db.exec('commit')
    createIndexes(db)
    db.exec('pragma journal_mode = wal')
  } finally {
    db.close()
  }
  flushToDisk(file)
}

async function fill(db: Database, { tickets, seed, now, onProgress }: SeedOptions): Promise<void> {
  const seconds = clockAt(now).now()
  const made = secrets(seed)
  writeSettings(db)
  writeCustomFields(db)
  writePlaces(db)
  writeRequesters(db, made)
  writeTechs(db, made)
  writeTechGroups(db)
  writeProcesses(db)
  writeRequestTypes(db)
  writeAssets(db, seconds)
  const writer = ticketWriter(db, preferences.needsApprovalStatusId)
  for (let index = 0; index < tickets; index += 1) {
    writer.add(withNotable(drawTicket(index, { count: tickets, seed, now: seconds }), seconds))
    if (index % progressStep !== progressStep - 1) continue
    onProgress?.(index + 1)
    await breathe()
  }
  writer.flush()
  onProgress?.(tickets)
}

function flushToDisk(file: string): void {
  const opened = openSync(file, 'r')
  try {
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
}

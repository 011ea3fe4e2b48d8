import { closeSync, existsSync, openSync } from 'node:fs'
import type Libsql from 'libsql'
import { RuleError, UsageError } from '#errors.ts'
import { errorCode, StorageError } from '../storage-error.ts'
import { mirrorVersion, sinceFirst, tables } from './schema.ts'

/** A value that may stand for a `?` of a statement. */
type Bound = string | number | null

/** One open mirror; statements are kept prepared, and all calls are synchronous. Throws StorageError, DamagedMirror. */
export interface Database {
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the row it selects
  all<Row>(sql: string, values?: readonly Bound[]): readonly Row[]
  run(sql: string, values: readonly Bound[]): void
  /** All of the work or nothing of it. */
  write<Result>(work: () => Result): Result
  /** Brings what is written into the file itself; after many changes it looks anew how rows are spread. */
  settle(changes: number): void
  close(): void
}

/** The file is no mirror, or a part of it cannot be read. */
export class DamagedMirror extends StorageError {}

/** Opens a mirror; null when there is none. Throws RuleError where the package is missing, UsageError for a newer one. */
export async function openDatabase(
  path: string,
  { make }: { readonly make: boolean },
): Promise<Database | null> {
  if (!make && !existsSync(path)) return null
  const Connection = await load()
  return guarded(path, () => {
    // For its owner only; the files beside it get the same permissions.
    if (make && !existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    const connection = connectionTo(path, Connection)
    try {
      const database = usable(connection, path, { make })
      if (database === null) connection.close()
      return database
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

// What it throws here has no code of SQLite's.
function connectionTo(path: string, Connection: typeof Libsql): Libsql.Database {
  try {
    return new Connection(path)
  } catch (cause) {
    throw notUsable(path, 'it cannot be opened', cause)
  }
}

/** Null for one that was begun and holds nothing yet. */
function usable(
  connection: Libsql.Database,
  path: string,
  { make }: { readonly make: boolean },
): Database | null {
  // Which waits a moment for another process that writes, and otherwise finds out whether this is a mirror. Not by what is
  // prepared: that holds the file until it is collected, and one that is no mirror is closed and moved at once.
  connection.exec('pragma busy_timeout = 10000; pragma user_version')
  const version = versionOf(connection)
  if (version > mirrorVersion) throw isNewer(path, version)
  if (version === 0 && !make) return null
  if (make) prepare(connection, version)
  return over(connection, path)
}

async function load(): Promise<typeof Libsql> {
  try {
    // Optional and native, so it is asked for only when a mirror opens.
    return (await import('libsql')).default
  } catch (cause) {
    throw new RuleError('A mirror needs the package libsql: npm install -g libsql@0.5.29 gets it.', { cause })
  }
}

function versionOf(connection: Libsql.Database): number {
  const [row] = connection.prepare('pragma user_version').all([])
  return typeof row === 'object' && row !== null && 'user_version' in row ? Number(row.user_version) : 0
}

function prepare(connection: Libsql.Database, version: number): void {
  connection.pragma('journal_mode = WAL')
  // What is lost with the power is read again.
  connection.pragma('synchronous = NORMAL')
  if (version === 0) connection.exec(`begin immediate; ${tables} commit;`)
  // One of an older layout answers as it is until it is filled again.
  else if (version < mirrorVersion) connection.exec(`begin immediate; ${sinceFirst} commit; ${look}`)
}

function over(connection: Libsql.Database, path: string): Database {
  const prepared = new Map<string, Libsql.Statement>()
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = connection.prepare(sql)
    prepared.set(sql, made)
    return made
  }
  return {
    all: <Row>(sql: string, values: readonly Bound[] = []) =>
      // The shape of a row is what the statement beside the call selects; only the caller can know it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      guarded(path, () => statement(sql).all([...values]) as Row[]),
    run: (sql, values) => guarded(path, () => void statement(sql).run([...values])),
    write: (work) =>
      guarded(path, () => {
        connection.exec('begin immediate')
        try {
          const result = work()
          connection.exec('commit')
          return result
        } catch (error) {
          if (connection.inTransaction) connection.exec('rollback')
          throw error
        }
      }),
    settle: (changes) =>
      guarded(path, () => {
        if (changes >= many) connection.exec(look)
        connection.pragma('wal_checkpoint(TRUNCATE)')
      }),
    close() {
      prepared.clear()
      if (connection.open) connection.close()
    },
  }
}

/** With fewer changes it stays as it is known. */
const many = 100

/** A few hundred rows of each index tell which one to use. */
const look = 'pragma analysis_limit = 400; analyze;'

/** What SQLite cannot do, in our words. */
function guarded<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw errorOf(error, path)
  }
}

const anew = 'To make a new one: helpdesk sync'

const reasons: Readonly<Record<string, string>> = {
  SQLITE_FULL: 'the disk is full',
  SQLITE_READONLY: 'it may not be written',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_IOERR: 'the disk does not do what it should',
  SQLITE_BUSY: 'another process keeps it busy',
}

function errorOf(error: unknown, path: string): unknown {
  const code = errorCode(error)?.replace(/^(SQLITE_[A-Z]+)_.*/, '$1') ?? ''
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB')
    return new DamagedMirror(`The mirror ${path} is damaged.`, { hint: anew, cause: error })
  const reason = reasons[code]
  return reason === undefined ? error : notUsable(path, reason, error)
}

function notUsable(path: string, reason: string, cause: unknown): StorageError {
  return new StorageError(`Could not use the mirror ${path}: ${reason}.`, {
    hint: 'Look at the disk and at the permissions of the file, then try again.',
    cause,
  })
}

function isNewer(path: string, version: number): UsageError {
  return new UsageError(`${path} was written by a newer helpdesk (layout ${version}).`, {
    hint: 'Use that version, or name another folder with XDG_DATA_HOME. The file is left as it is.',
  })
}

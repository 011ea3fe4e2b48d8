import { closeSync, existsSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import type Libsql from 'libsql'
import type { Bound, Database } from './database.ts'
import { isPassing } from './passing.ts'
import { indexes, schemaVersion, tables, tokenTable } from './schema.ts'

/** The sandbox cannot run here: its database package is absent, or the file is not a sandbox of this version. */
export class SandboxUnavailable extends Error {
  override readonly name = 'SandboxUnavailable'
}

const load = (): typeof Libsql => {
  try {
    // Optional and native, so it is asked for only when a sandbox opens.
    const loaded: typeof Libsql = createRequire(import.meta.url)('libsql')
    return loaded
  } catch (cause) {
    throw new SandboxUnavailable(
      'The sandbox needs the package libsql: npm install -g libsql@0.5.29 gets it.',
      { cause },
    )
  }
}

// libsql ends the whole process when it is handed a boolean.
const plain = (value: Bound): string | number | bigint | null | Buffer => {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value instanceof Uint8Array ? Buffer.from(value) : value
}

const opened = (file: string): Libsql.Database => {
  const Connection = load()
  try {
    // For its owner only; the files beside it get the same permissions.
    if (file !== ':memory:' && !existsSync(file)) closeSync(openSync(file, 'a', 0o600))
    const connection = new Connection(file)
    connection.pragma('busy_timeout = 10000')
    connection.pragma('journal_mode = WAL')
    connection.pragma('synchronous = NORMAL')
    return connection
  } catch (cause) {
    throw new SandboxUnavailable(
      `${file} cannot be opened as a sandbox. Name another file, or check that you may write there.`,
      { cause },
    )
  }
}

/** Opens a database file, making it when missing; without its tables. Throws SandboxUnavailable for what is no database. */
export const connect = (file: string): Database => {
  const connection = opened(file)
  const prepared = new Map<string, Libsql.Statement>()
  const statement = (sql: string): Libsql.Statement => {
    const known = prepared.get(sql)
    if (known) return known
    const made = connection.prepare(sql)
    if (prepared.size > 500) prepared.clear()
    prepared.set(sql, made)
    return made
  }
  // Values go as one array: libsql takes a lone null or blob for named values.
  // The shape of a row is what the statement beside the call selects; only the caller can know it.
  // oxlint-disable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
  const all = <Row>(sql: string, ...values: readonly Bound[]): Row[] =>
    statement(sql).all(values.map(plain)) as Row[]
  const get = <Row>(sql: string, ...values: readonly Bound[]): Row | undefined =>
    statement(sql).all(values.map(plain))[0] as Row | undefined
  // oxlint-enable typescript/no-unsafe-type-assertion, typescript/no-unnecessary-type-parameters
  let ownWrites = 0
  const run = (sql: string, ...values: readonly Bound[]): number => {
    if (!isPassing(sql)) ownWrites += 1
    const result = statement(sql).run(values.map(plain))
    return Number(result.lastInsertRowid)
  }
  const write = <Result>(work: () => Result): Result => {
    if (connection.inTransaction) return work()
    connection.exec('begin immediate')
    try {
      const result = work()
      connection.exec('commit')
      return result
    } catch (error) {
      ownWrites += 1
      if (connection.inTransaction) connection.exec('rollback')
      throw error
    }
  }
  return {
    all,
    get,
    run,
    exec: (sql) => {
      ownWrites += 1
      connection.exec(sql)
    },
    write,
    state: () => {
      const others = get<{ data_version: number }>('pragma data_version')?.data_version
      return `${ownWrites} ${others}`
    },
    insert: (table, row) => {
      const columns = Object.keys(row)
      const places = columns.map(() => '?').join(', ')
      return run(`insert into ${table} (${columns.join(', ')}) values (${places})`, ...Object.values(row))
    },
    close: () => {
      prepared.clear()
      connection.close()
    },
  }
}

/** Makes the tables in an empty database; indexes come by `createIndexes`, after the rows. */
export const createTables = (db: Database): void => {
  db.exec(tables)
  db.exec(`pragma user_version = ${schemaVersion}`)
}

/** Makes room for bearer tokens where there is none yet. */
export const createTokens = (db: Database): void => db.exec(tokenTable)

/** Makes the indexes, after the rows are in. */
export const createIndexes = (db: Database): void => db.exec(`${indexes}\nanalyze;`)

/** Whether the file holds a finished sandbox; a seed that was cut off is not one. Throws SandboxUnavailable for a stranger's file. */
export const isSeeded = (file: string): boolean => {
  if (!existsSync(file)) return false
  const db = connect(file)
  try {
    const version = db.get<{ user_version: number }>('pragma user_version')?.user_version ?? 0
    if (version === 0) return false
    if (version !== schemaVersion)
      throw new SandboxUnavailable(
        `${file} is a sandbox of another version. \`helpdesk sandbox reset\` makes it new.`,
      )
    return db.get('select 1 from sqlite_master where name = ?', 'mail_of_ticket') !== undefined
  } finally {
    db.close()
  }
}

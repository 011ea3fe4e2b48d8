import type { Bound, Database } from '../database/database.ts'
import { fold } from '../database/fold.ts'
import { parseTime } from '../clock.ts'
import { refuseWithReason } from '../refusal.ts'
import type { JsonObject } from '../route.ts'

/** What one key of a body sets. Keys that no field names are ignored. */
export interface Field {
  readonly key: string
  readonly columns: (value: unknown, db: Database) => Readonly<Record<string, Bound>>
}

/** The columns that a body sets; what it does not name stays as it is. */
export function columnsOf(body: JsonObject, fields: readonly Field[], db: Database): Record<string, Bound> {
  const given = fields.filter((field) => Object.hasOwn(body, field.key))
  return Object.assign({}, ...given.map((field) => field.columns(body[field.key], db)))
}

/** Changes the named columns of one row. */
export function update(db: Database, table: string, id: number, row: Readonly<Record<string, Bound>>): void {
  const columns = Object.keys(row)
  if (columns.length === 0) return
  const places = columns.map((column) => `${column} = ?`).join(', ')
  db.run(`update ${table} set ${places} where id = ?`, ...Object.values(row), id)
}

/** A text whose column has a folded twin. */
export function searchedText(key: string, column: string): Field {
  return {
    key,
    columns: (value) => {
      const text = textIn(value, key)
      return { [column]: text, [`${column}_folded`]: text === null ? null : fold(text) }
    },
  }
}

export function plainText(key: string, column: string): Field {
  return { key, columns: (value) => ({ [column]: textIn(value, key) }) }
}

/** true and false, also as 1 and 0 and in quotation marks (field guide §7). */
export function truth(key: string, column: string): Field {
  return {
    key,
    columns: (value) => {
      const text = String(value)
      if (['true', '1'].includes(text)) return { [column]: 1 }
      if (['false', '0', 'null'].includes(text)) return { [column]: 0 }
      throw refuseWithReason(400, `${key} must be true or false.`)
    },
  }
}

export function time(key: string, column: string): Field {
  return {
    key,
    columns: (value) => {
      if (value === null || value === '') return { [column]: null }
      const seconds = typeof value === 'string' ? parseTime(value) : null
      if (seconds === null) throw refuseWithReason(400, `${key} must be a date such as 2026-07-20T13:30:00Z.`)
      return { [column]: seconds }
    },
  }
}

/** `{"type":…,"id":n}`: the id may be a numeric string, null clears, `{}` means not given (field guide §7). */
export function reference(key: string, column: string, table: string): Field {
  return {
    key,
    columns: (value, db) => {
      if (value === null) return { [column]: null }
      const id = idIn(value, key)
      return id === undefined ? {} : { [column]: known(db, table, id, key) }
    },
  }
}

/** The bare number of another row, as in `assetTypeId`. */
export function foreignId(key: string, column: string, table: string): Field {
  return {
    key,
    columns: (value, db) => ({
      [column]: value === null ? null : known(db, table, wholeNumber(value, key), key),
    }),
  }
}

/** The id of a reference; undefined for `{}`. */
export function idIn(value: unknown, key: string): number | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuseWithReason(400, `${key} must be an object with an id.`)
  return 'id' in value ? wholeNumber(value.id, key) : undefined
}

function wholeNumber(value: unknown, key: string): number {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number
  throw refuseWithReason(400, `${key} must have a number as its id.`)
}

function known(db: Database, table: string, id: number, key: string): number {
  if (db.get(`select 1 from ${table} where id = ?`, id) !== undefined) return id
  throw refuseWithReason(400, `${key} ${id} does not exist.`)
}

function textIn(value: unknown, key: string): string | null {
  // As the server's own database would; ours would cut the text there.
  if (typeof value === 'string' && value.includes('\0'))
    throw refuseWithReason(400, `${key} must not hold the character NUL.`)
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw refuseWithReason(400, `${key} must be a text.`)
}

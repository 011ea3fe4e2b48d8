import type { Database } from '../../database/database.ts'
import { refuseWithReason } from '../../refusal.ts'
import type { JsonObject } from '../../route.ts'

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A key's value; undefined when it was not sent. `{}` counts as not sent. */
const sent = (body: JsonObject, key: string): unknown => {
  const value = Object.hasOwn(body, key) ? body[key] : undefined
  return isObject(value) && Object.keys(value).length === 0 ? undefined : value
}

/** A text; null clears, undefined was not sent. Throws a 400 Refusal for other types. */
export const textIn = (body: JsonObject, key: string): string | null | undefined => {
  const value = sent(body, key)
  if (value === undefined || value === null) return value
  if (typeof value !== 'string') throw refuseWithReason(400, `${key} must be a text.`)
  // As the server's own database would.
  if (value.includes('\0')) throw refuseWithReason(400, `${key} must not hold the character NUL.`)
  return value
}

/** A switch: true and false, as words too, or 1 and 0 (field guide §7); undefined was not sent. */
export const switchIn = (body: JsonObject, key: string): boolean | undefined => {
  const value = sent(body, key)
  if (value === undefined || value === null) return undefined
  if (value === true || value === 'true' || value === 1) return true
  if (value === false || value === 'false' || value === 0) return false
  throw refuseWithReason(400, `${key} must be true or false.`)
}

/** A whole number, also as text; undefined was not sent. */
export const numberIn = (body: JsonObject, key: string): number | null | undefined => {
  const value = sent(body, key)
  if (value === undefined || value === null || value === '') return value === '' ? null : value
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number
  throw refuseWithReason(400, `${key} must be a whole number.`)
}

/** An array; undefined was not sent, null is an empty one. */
export const arrayIn = (body: JsonObject, key: string): readonly JsonObject[] | undefined => {
  const value = sent(body, key)
  if (value === undefined) return undefined
  const entries: readonly unknown[] | null = Array.isArray(value) ? value : null
  if (value === null) return []
  if (entries?.every((entry) => isObject(entry))) return entries
  throw refuseWithReason(400, `${key} must be an array of objects.`)
}

/** What a reference may point at: its table and the type names by which a request may call it (field guide §7). */
export interface Target {
  readonly table: string
  readonly types: readonly string[]
  /** Rows that may be chosen anew. */
  readonly where?: string
  /** Column for an id that is a name. */
  readonly byName?: string
}

/** The targets of a ticket's references. */
export const targets = {
  requestType: {
    table: 'request_type',
    types: ['ProblemType', 'RequestType'],
    where: 'archived = 0 and coalesce(deleted, 0) = 0',
  },
  status: { table: 'status_type', types: ['StatusType'] },
  priority: { table: 'priority_type', types: ['PriorityType'] },
  client: {
    table: 'client',
    types: ['Client'],
    where: 'inactive = 0 and coalesce(deleted, 0) = 0',
    byName: 'username',
  },
  tech: { table: 'tech', types: ['Tech'], where: 'inactive = 0 and coalesce(deleted, 0) = 0' },
  location: { table: 'location', types: ['Location'], where: 'coalesce(deleted, 0) = 0' },
  department: { table: 'department', types: ['Department'] },
  asset: { table: 'asset', types: ['Asset'], where: 'coalesce(deleted, 0) = 0' },
  billingRate: { table: 'billing_rate', types: ['BillingRate'] },
} as const satisfies Record<string, Target>

const find = (db: Database, target: Target, id: unknown): number | undefined => {
  const where = target.where ?? '1'
  if (typeof id === 'number' || (typeof id === 'string' && /^\d{1,15}$/.test(id))) {
    return db.get<{ id: number }>(`select id from ${target.table} where id = ? and ${where}`, Number(id))?.id
  }
  if (typeof id !== 'string' || target.byName === undefined) return undefined
  return db.get<{ id: number }>(`select id from ${target.table} where ${target.byName} = ? and ${where}`, id)
    ?.id
}

/** The id that `{"type":…,"id":…}` points at: the type may be missing, the id may be a numeric text. Throws a 400 Refusal when nothing is there. */
export const pointedAt = (db: Database, reference: unknown, key: string, target: Target): number => {
  if (!isObject(reference)) throw refuseWithReason(400, `${key} must be an object with an id.`)
  const { type, id } = reference
  if (typeof type === 'string' && !target.types.includes(type))
    throw refuseWithReason(400, `${key} must be of type ${target.types.join(' or ')}, not ${type}.`)
  const found = find(db, target, id)
  if (found === undefined) throw refuseWithReason(400, `${key} does not exist or may not be chosen.`)
  return found
}

/** A reference in a body; null clears, undefined was not sent. */
export const referenceIn = (
  db: Database,
  body: JsonObject,
  key: string,
  target: Target,
): number | null | undefined => {
  const value = sent(body, key)
  return value === undefined || value === null ? value : pointedAt(db, value, key, target)
}

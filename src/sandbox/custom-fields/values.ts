import type { Database } from '../database/database.ts'
import { refuseWithReason } from '../refusal.ts'
import type { FieldOwner } from './definitions.ts'

interface ValueRow {
  readonly id: number
  readonly value: string | null
}

/** The values of an asset or location with every field there is, empty ones as null (field guide §11). */
export function customFieldValues(db: Database, owner: 'asset' | 'location', id: number): readonly object[] {
  const rows = db.all<ValueRow>(
    `select f.id, v.value from custom_field f left join ${owner}_field_value v on v.field_id = f.id and v.${owner}_id = ? where f.entity = ? order by f.position, f.id`,
    id,
    owner,
  )
  const type = owner === 'asset' ? 'AssetCustomField' : 'LocationCustomField'
  return rows.map((row) => ({ id: row.id, type, definitionId: row.id, restValue: row.value }))
}

/** Writes `customFields`, `[{definitionId, restValue}]`; fields that are not named stay. Refuses fields of something else with 400. */
export function writeCustomFields(db: Database, owner: FieldOwner, id: number, given: unknown): void {
  if (given === undefined || given === null) return
  if (!Array.isArray(given)) throw refuseWithReason(400, 'customFields must be a list.')
  for (const entry of given) writeOne(db, owner, id, entry)
}

function writeOne(db: Database, owner: FieldOwner, id: number, entry: unknown): void {
  const { definitionId, restValue = null } = asEntry(entry)
  const field = Number(definitionId)
  if (db.get('select 1 from custom_field where id = ? and entity = ?', field, owner) === undefined)
    throw refuseWithReason(400, `The custom field ${String(definitionId)} does not exist.`)
  if (restValue !== null && typeof restValue !== 'string' && typeof restValue !== 'number')
    throw refuseWithReason(400, 'restValue must be a text.')
  db.run(
    `insert into ${owner}_field_value (${owner}_id, field_id, value) values (?, ?, ?) on conflict do update set value = excluded.value`,
    id,
    field,
    restValue === null ? null : String(restValue),
  )
}

function asEntry(entry: unknown): { readonly definitionId?: unknown; readonly restValue?: unknown } {
  if (typeof entry === 'object' && entry !== null) return entry
  throw refuseWithReason(400, 'A custom field must have definitionId and restValue.')
}

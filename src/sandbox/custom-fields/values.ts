import type { Database } from '../database/database.ts'
import type { JsonObject } from '../route.ts'
import { fieldValuesIn } from '../tickets/write/custom-fields.ts'

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

/** Writes `customFields`, `[{definitionId, restValue}]`; fields that are not named stay. */
export function writeCustomFields(
  db: Database,
  owner: 'asset' | 'location',
  id: number,
  body: JsonObject,
): void {
  for (const [field, value] of fieldValuesIn(db, body, owner)) {
    db.run(
      `insert into ${owner}_field_value (${owner}_id, field_id, value) values (?, ?, ?) on conflict do update set value = excluded.value`,
      id,
      field,
      value,
    )
  }
}

import type { Database } from '../database/database.ts'
import { listOf } from '../resource/listing.ts'
import type { Methods } from '../route.ts'

interface DefinitionRow {
  readonly id: number
  readonly label: string
  readonly options: string | null
  readonly style: number
  readonly visible: number
  readonly editable: number
  readonly required: number
}

/** A definition as the API shows it (field guide §11). */
export function definition(row: DefinitionRow): object {
  return {
    id: row.id,
    type: 'CustomFieldDefinition',
    label: row.label,
    optionsString: row.options,
    displayStyleStorableValue: row.style,
    visible: row.visible === 1,
    editable: row.editable === 1,
    required: row.required === 1,
  }
}

/** The ticket fields of one request type, in display order. */
export function fieldsOfRequestType(db: Database, requestType: number): readonly DefinitionRow[] {
  return db.all<DefinitionRow>(
    'select f.* from request_type_field r join custom_field f on f.id = r.field_id where r.request_type_id = ? order by f.position, f.id',
    requestType,
  )
}

/** The definitions of tickets', assets' or locations' fields; no item by id, no qualifier (field guide §11). */
export const customFieldDefinitions = (owner: 'ticket' | 'asset' | 'location'): Methods =>
  listOf<DefinitionRow>({
    type: 'CustomFieldDefinition',
    select: 'select t.* from custom_field t',
    where: `t.entity = '${owner}'`,
    order: 't.position, t.id',
    short: definition,
  })

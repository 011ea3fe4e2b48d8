import type { Database } from '../database/database.ts'
import { readable } from '../resource/listing.ts'
import type { Route } from '../route.ts'

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

const listed = (name: string, owner: 'ticket' | 'asset' | 'location'): readonly Route[] =>
  readable<DefinitionRow>(
    {
      name,
      type: 'CustomFieldDefinition',
      select: 'select t.* from custom_field t',
      where: `t.entity = '${owner}'`,
      order: 't.position, t.id',
      short: definition,
    },
    { items: 'none' },
  )

/** Definitions of tickets', assets' and locations' fields; no item by id, no qualifier (field guide §11). */
export const customFieldRoutes: readonly Route[] = [
  ...listed('CustomFieldDefinitions', 'ticket'),
  // The address is read with plural names throughout, so `/Asset` arrives as `/Assets`.
  ...listed('CustomFieldDefinitions/Assets', 'asset'),
  ...listed('CustomFieldDefinitions/Locations', 'location'),
]

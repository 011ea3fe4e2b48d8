import type { Database } from '../database/database.ts'
import type { AssetTypeRow, ManufacturerRow, ModelRow } from '../assets/rows.ts'
import type { LocationRow } from '../reference/locations.ts'

export interface Named {
  readonly id: number
  readonly name: string
}

interface Tables {
  readonly asset_status: Named
  readonly asset_type: AssetTypeRow
  readonly billing_rate: Named
  readonly company: Named
  readonly department: Named
  readonly location: LocationRow
  readonly manufacturer: ManufacturerRow
  readonly model: ModelRow
  readonly room: Named & { readonly location_id: number }
}

/** The row that a column points at, null when it points at nothing. */
export function referred<Table extends keyof Tables>(
  db: Database,
  table: Table,
  id: number | null,
): Tables[Table] | null {
  if (id === null) return null
  return db.get<Tables[Table]>(`select * from ${table} where id = ?`, id) ?? null
}

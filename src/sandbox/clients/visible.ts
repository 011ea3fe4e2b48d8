import type { Fragment } from '../qualifier/fragment.ts'
import type { Call } from '../route.ts'

interface LimitRow {
  readonly admin: number
  readonly limited_to_groups: number
  readonly places: number
}

/**
 * The qualifier that is always and-ed to searches of requesters (field guide §5.1): never deleted or inactive ones, and for a tech who is
 * limited and has locations only requesters there.
 */
export function visibleClients({ caller, db }: Call): Fragment {
  const active = 'coalesce(t.deleted, 0) = 0 and t.inactive = 0'
  if (caller.kind !== 'tech') return { text: active, values: [] }
  const tech = db.get<LimitRow>(
    `select admin, limited_to_groups, (select count(*) from tech_location l where l.tech_id = tech.id) as places from tech where id = ?`,
    caller.id,
  )
  if (tech === undefined || tech.admin === 1 || tech.limited_to_groups === 0 || tech.places === 0)
    return { text: active, values: [] }
  return {
    text: `${active} and t.location_id in (select location_id from tech_location where tech_id = ?)`,
    values: [caller.id],
  }
}

import type { Database } from '../database/database.ts'

/** What a request type shows of its routing (field guide §12.4, §16.2). */
interface ShownRouting {
  /** Name of the tech group, its own or its nearest ancestor's. */
  readonly group: string | null
  /** The rule of the group's first level; `None` is the only value seen on a server. */
  readonly autoAssign: string
}

interface GroupRow {
  readonly name: string
  readonly assignment: string | null
}

const autoAssignTypes: Readonly<Record<string, string>> = {
  none: 'None',
  balance: 'Level Tech',
  manager: 'Group Manager',
  lead: 'Lead Tech',
}

export function routingOf(db: Database, requestType: number): ShownRouting {
  const group = db.get<GroupRow>(
    `with recursive line(id, parent_id, group_id, distance) as (
       select id, parent_id, tech_group_id, 0 from request_type where id = ?
       union all
       select p.id, p.parent_id, p.tech_group_id, line.distance + 1 from line join request_type p on p.id = line.parent_id
       where line.distance < 50
     )
     select g.name, l.assignment from line join tech_group g on g.id = line.group_id
     left join tech_group_level l on l.group_id = g.id and l.level = 1
     order by line.distance limit 1`,
    requestType,
  )
  return {
    group: group?.name ?? null,
    autoAssign: autoAssignTypes[group?.assignment ?? 'none'] ?? 'None',
  }
}

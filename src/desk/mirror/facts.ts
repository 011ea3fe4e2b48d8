import type { Filter } from '../filter/filter.ts'
import { either } from '../filter/joined.ts'
import { instant } from '../time/instant.ts'
import type { MirrorFacts } from './mirror.ts'
import type { Sides } from './sync.ts'

/** Reads what a copy needs besides the tickets. */
export async function readFacts(sides: Sides, now: Date): Promise<MirrorFacts> {
  const { desk } = sides
  const ownGroups = await groupsOfAccount(sides)
  const [account, statuses, priorities, types, locations, departments, techs, groups, fields] =
    await Promise.all([
      desk.whoAmI(),
      desk.statuses(),
      desk.priorities(),
      desk.types(),
      desk.locations(),
      desk.departments(),
      desk.techs(),
      desk.groups(),
      desk.fields(),
    ])
  return {
    at: instant(now.getTime()),
    account,
    can: desk.can,
    ownGroups,
    statuses,
    priorities,
    types,
    locations,
    departments,
    techs,
    groups,
    fields,
  }
}

/** No server tells which tech groups an account is in. Its list of their tickets does: it has the newest of each, or none. */
async function groupsOfAccount({ desk, mirror }: Sides): Promise<readonly string[]> {
  const newest = mirror.newestOfGroups(3)
  const [first, ...others] = newest.map(({ id }): Filter => ({ op: 'test', key: 'id', from: id, to: id }))
  if (first === undefined) return []
  const own = new Set<string>()
  const filter = either([first, ...others])
  for await (const { group } of desk.tickets({ scope: 'my-groups', filter, limit: null }))
    if (group !== null) own.add(group)
  return [...own].toSorted()
}

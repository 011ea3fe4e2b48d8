import { requestTypes } from '../department/request-types.ts'
import type { SeedLevel, SeedTechGroup } from '../department/tech-groups.ts'
import { techGroups } from '../department/tech-groups.ts'
import type { SeedTech } from '../department/techs.ts'
import { techs } from '../department/techs.ts'
import type { Random } from '../random.ts'

const groupsById = new Map(techGroups.map((group) => [group.id, group]))
const techsById = new Map(techs.map((tech) => [tech.id, tech]))
const groupIdByType = new Map(requestTypes.map((type) => [type.id, type.groupId]))

const longAgo = 60 * 86_400

/** The group that serves a request type. */
export function groupOf(typeId: number): SeedTechGroup {
  const group = groupsById.get(groupIdByType.get(typeId) ?? 1)
  if (!group) throw new RangeError(`Request type ${typeId} names a tech group that is not seeded.`)
  return group
}

/** Old tickets keep techs who left since; new ones go to those who work and serve the place. */
function serves(tech: SeedTech | undefined, locationId: number, age: number): tech is SeedTech {
  if (!tech) return false
  if (age > longAgo) return true
  if (tech.state !== 'active') return false
  return tech.locationIds.length === 0 || tech.locationIds.includes(locationId)
}

/** A tech of the level who could have got the ticket; the group's manager when nobody serves the place. */
export function techOfLevel(
  group: SeedTechGroup,
  level: SeedLevel,
  ticket: { readonly locationId: number; readonly age: number; readonly random: Random },
): number {
  if (level.rule === 'manager') return group.managerId
  if (level.rule === 'lead') return group.leadTechId
  const fitting = level.techIds.filter((id) => serves(techsById.get(id), ticket.locationId, ticket.age))
  return fitting.length === 0 ? group.managerId : ticket.random.pick(fitting)
}

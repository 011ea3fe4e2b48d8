import { priorities } from '../department/settings.ts'
import { locations } from '../department/locations.ts'
import { requesters } from '../department/requesters.ts'
import { requestTypes } from '../department/request-types.ts'
import { roomNamesAt } from '../department/rooms.ts'
import { status } from '../department/statuses.ts'
import type { Random } from '../random.ts'
import { randomOf } from '../random.ts'
import { stories } from '../stories/index.ts'
import { ageOf } from './ages.ts'
import { someAttachments } from './attachments.ts'
import { drawPriority, isUnattended, secondsWorked } from './chances.ts'
import { conversation } from './conversation.ts'
import { fieldValues } from './field-values.ts'
import { groupOf, techOfLevel } from './routing.ts'
import { approvalStatus, isFinished, isWaiting, statusAtAge } from './states.ts'
import type { SeedNote, SeedTicket } from './ticket.ts'

/** Ticket numbers begin here. */
const firstTicketId = 1001

const reporters = requesters.filter((requester) => requester.state === 'active')
const typesById = new Map(requestTypes.map((type) => [type.id, type]))
const locationsById = new Map(locations.map((location) => [location.id, location]))
const dueMinutes = new Map<number, number>(priorities.map((priority) => [priority.id, priority.dueMinutes]))

/** Types as often as they are reported: the department's own applications and passwords lead. */
const reportedTypes = [...stories.keys()].flatMap((id) => {
  const often = id === 11 ? 6 : id <= 15 && id > 10 ? 3 : 2
  return Array.from({ length: often }, () => id)
})

/** Draws the ticket at `index` of `count`, the same for the same seed and time. */
export function drawTicket(
  index: number,
  seeding: { readonly count: number; readonly seed: number; readonly now: number },
): SeedTicket {
  const id = firstTicketId + index
  const random = randomOf(seeding.seed, id)
  const age = ageOf(index, seeding.count, random.next())
  const reported = seeding.now - age
  const typeId = random.pick(reportedTypes)
  const type = typesById.get(typeId)
  const requester = random.chance(0.97) ? random.pick(reporters) : null
  const locationId = requester?.locationId ?? 1
  const story = random.pick(stories.get(typeId) ?? [])
  const plainStatus = statusAtAge(age, random)
  const statusId = type?.approval === undefined ? plainStatus : approvalStatus(plainStatus, random)
  const priorityId = drawPriority(
    { ofType: type?.priorityId, ofLocation: locationsById.get(locationId)?.defaultPriorityId },
    random,
  )
  const group = groupOf(typeId)
  const escalated = statusId !== status.approvalPending && random.chance(0.12)
  const level = group.levels[escalated ? 1 : 0]
  const drawnTech = techOfLevel(group, level, { locationId, age, random })
  const techId = isUnattended({ statusId, age, rule: level.rule }, random) ? null : drawnTech
  const ended = reported + Math.round(secondsWorked(age, statusId, random))
  const room =
    requester?.room ?? (random.chance(0.3) ? random.pick([...roomNamesAt(locationId), 'lobby']) : null)
  const blanks: Readonly<Record<string, string>> = {
    room: room ?? 'the office',
    place: locationsById.get(locationId)?.name ?? 'the facility',
    number: String(2 + random.below(38)),
    first: requester?.firstName ?? 'the front desk',
  }
  const fill = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/gu, (blank, name: string) => blanks[name] ?? blank)
  const notes = conversation({
    story,
    statusId,
    reported,
    ended,
    techId,
    requesterId: requester?.id ?? null,
    escalated,
    random,
    fill,
  })
  const last = notes.at(-1)
  return {
    id,
    subject: type?.hideSubject ? null : fill(story.subject),
    detail: asSent(fill(story.detail), requester, random),
    reported,
    updated: isFinished(statusId) ? ended : (last?.at ?? reported),
    closed: statusId === status.closed ? ended : null,
    due: random.chance(0.02) ? null : reported + (dueMinutes.get(priorityId) ?? 0) * 60,
    // Older rows were never given the flag, as on a real server (field guide §5.3).
    deleted: random.chance(0.015) ? 1 : index < seeding.count * 0.4 ? null : 0,
    statusId,
    priorityId,
    typeId,
    locationId,
    departmentId: requester?.departmentId ?? null,
    room,
    requesterId: requester?.id ?? null,
    techId,
    groupId: group.id,
    levelId: level.id,
    cc: random.chance(0.06) ? random.pick(copies) : null,
    updatedByTechId: last?.techId ?? null,
    waitingSince: isWaiting(statusId) ? (last?.at ?? reported) : null,
    notes,
    attachments: random.chance(0.12) ? someAttachments(reported, random) : [],
    fields: fieldValues(typeId, { reported, random }),
    assetId: requester !== null && requester.id <= 39 && random.chance(0.12) ? requester.id : null,
    flaggedBy: random.chance(0.03) ? [1] : [],
    viewedBy: viewers({ age, techId, notes, reported }, random),
  }
}

const copies: readonly string[] = [
  'helen.yost@example.org',
  'shift.office@example.org,teresa.vaughn@example.org',
  'records@example.org',
]

/** One in eight comes by mail: other line ends and a signature. */
function asSent(
  detail: string,
  requester: { firstName: string; lastName: string; phone: string } | null,
  random: Random,
): string {
  if (requester === null || !random.chance(0.125)) return detail
  const signature = `-- \n${requester.firstName} ${requester.lastName}\nTelephone ${requester.phone}`
  return `Hi,\n\n${detail}\n\n${signature}`.replaceAll('\n', '\r\n')
}

/** Techs look at their own tickets, and the first tech at what came in lately. */
function viewers(
  ticket: { age: number; techId: number | null; notes: readonly SeedNote[]; reported: number },
  random: Random,
): SeedTicket['viewedBy'] {
  const at = ticket.notes.at(-1)?.at ?? ticket.reported
  const own =
    ticket.techId !== null && ticket.age < 30 * 86_400 && random.chance(0.5)
      ? [[ticket.techId, at] as const]
      : []
  const curious = ticket.techId !== 1 && ticket.age < 86_400 && random.chance(0.2) ? [[1, at] as const] : []
  return [...own, ...curious]
}

import { json, type Answer } from '../answer.ts'
import { methodNotAllowed } from '../refusal.ts'
import type { Call, Resource } from '../route.ts'
import { listAnswer, rowById, type Reading } from '../resource/listing.ts'

interface GroupRow {
  readonly id: number
  readonly name: string
}

const reading: Reading<GroupRow> = {
  type: 'TechGroup',
  select: 'select t.id, t.name from tech_group t',
  order: 't.name_folded, t.id',
  short: ({ id, name }) => ({ id, type: 'TechGroup', techGroupName: name }),
  details: ({ id, name }, { db }) => ({
    id,
    type: 'TechGroup',
    techGroupName: name,
    techs: db
      .all<GroupRow>(
        `select distinct t.id, t.display_name as name from tech_group_level l join level_tech m on m.level_id = l.id
         join tech t on t.id = m.tech_id where l.group_id = ? order by t.id`,
        id,
      )
      .map((tech) => ({ id: tech.id, type: 'Tech', displayName: tech.name })),
  }),
}

/** Most builds refuse the resource; the quirk `techGroups` lists the groups as one client hopes to find them (field guide §12.9). */
const listedOnly =
  (answer: (call: Call) => Answer) =>
  (call: Call): Answer => {
    if (!call.quirks.has('techGroups')) throw methodNotAllowed()
    return answer(call)
  }

const list = listedOnly((call) => listAnswer(call, reading, { text: '1', values: [] }))

const item = listedOnly((call) => {
  const row = rowById<GroupRow>(call, reading)
  return json(reading.details?.(row, call))
})

export const techGroups: Resource = { list: { GET: list }, item: { GET: item } }

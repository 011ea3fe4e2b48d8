import { expect, test } from 'vitest'
import { customFields } from '#sandbox/seed/department/custom-fields.ts'
import { requestTypes } from '#sandbox/seed/department/request-types.ts'
import { drawTicket } from '#sandbox/seed/tickets/draw.ts'
import { withNotable } from '#sandbox/seed/tickets/notable.ts'
import { noon, seededDatabase } from './seeded.ts'
import * as fc from '../../support/properties.ts'

test('240 tickets are numbered from 1001, younger ones higher, in every status', async () => {
  const db = await seededDatabase()
  expect(db.get('select min(id) as first, max(id) as last, count(*) as number from ticket')).toEqual({
    first: 1001,
    last: 1240,
    number: 240,
  })
  expect(
    db.all('select a.id from ticket a join ticket b on b.id = a.id + 1 where b.report_date < a.report_date'),
  ).toEqual([])
  const states = db.all<{ name: string }>(
    'select distinct s.name from ticket t join status_type s on s.id = t.status_type_id order by s.id',
  )
  expect(states.map(({ name }) => name)).toEqual([
    'Open',
    'Pending',
    'Closed',
    'Cancelled',
    'Resolved',
    'Approval Pending',
    'Approved',
  ])
})

test('ticket 1042 is open, of high priority, and nobody has it', async () => {
  const db = await seededDatabase()
  expect(
    db.get(
      `select t.subject, s.name as status, p.name as priority, r.display_name as type, l.name as location, t.room,
         c.first_name || ' ' || c.last_name as requester, t.tech_id as tech, g.name as "group", t.level_id as level,
         (select count(*) from note n where n.ticket_id = t.id) as notes
       from ticket t join status_type s on s.id = t.status_type_id join priority_type p on p.id = t.priority_type_id
         join request_type r on r.id = t.request_type_id join location l on l.id = t.location_id
         join client c on c.id = t.client_id join tech_group g on g.id = t.tech_group_id where t.id = 1042`,
    ),
  ).toMatchInlineSnapshot(`
    {
      "group": "Application Support",
      "level": 21,
      "location": "El Dorado Correctional Facility",
      "notes": 3,
      "priority": "High",
      "requester": "Ana Ruiz",
      "room": "114",
      "status": "Open",
      "subject": "OMIS freezes on intake screen",
      "tech": null,
      "type": "Applications &#8226; OMIS",
    }
  `)
})

test('ticket 1042 is the same whatever the seed', async () => {
  const db = await seededDatabase({ seed: 99, tickets: 50 })
  expect(db.get('select subject, tech_id, status_type_id, level_id from ticket where id = 1042')).toEqual({
    subject: 'OMIS freezes on intake screen',
    tech_id: null,
    status_type_id: 1,
    level_id: 21,
  })
})

test('the first tech has a believable day: work of her own, more in her groups, some of it late, some of it nobody’s', async () => {
  const db = await seededDatabase()
  const live = `from ticket t join status_type s on s.id = t.status_type_id
    where s.list_filter_type = 1 and coalesce(t.deleted, 0) = 0`
  const inHerGroups =
    't.tech_group_id in (select l.group_id from level_tech m join tech_group_level l on l.id = m.level_id where m.tech_id = 1)'
  const count = (condition: string): number =>
    db.get<{ number: number }>(`select count(*) as number ${live} and ${condition}`)?.number ?? 0
  expect({
    mine: count('t.tech_id = 1'),
    group: count(inHerGroups),
    unassigned: count(`${inHerGroups} and t.tech_id is null`),
    overdue: count(`${inHerGroups} and t.due_date < ${noon.seconds}`),
    dueToday: count(`${inHerGroups} and t.due_date between ${noon.seconds} and ${noon.seconds + 12 * 3600}`),
    withoutDue: count(`${inHerGroups} and t.due_date is null`),
  }).toMatchInlineSnapshot(`
    {
      "dueToday": 3,
      "group": 53,
      "mine": 19,
      "overdue": 15,
      "unassigned": 15,
      "withoutDue": 2,
    }
  `)
})

test('tickets carry what clients must cope with', async () => {
  const db = await seededDatabase()
  const some = (sql: string): boolean => db.get(sql) !== undefined
  const found = {
    htmlDetail: some("select 1 from ticket where detail like '%<ol><li>%'"),
    bbcodeNote: some("select 1 from note where text like '%[b]%'"),
    hiddenNote: some('select 1 from note where hidden = 1'),
    requesterNote: some('select 1 from note where client_id is not null'),
    solution: some('select 1 from note where solution = 1'),
    workTime: some('select 1 from note where work_minutes > 0'),
    sameNamedAttachments: some(
      'select 1 from attachment group by kind, entity_id, file_name having count(*) > 1',
    ),
    attachmentOnNote: some("select 1 from attachment where kind = 'techNote'"),
    flagged: some('select 1 from ticket_flag where tech_id = 1'),
    viewed: some('select 1 from ticket_view where tech_id = 1'),
    withAsset: some('select 1 from ticket_asset'),
    copies: some('select 1 from ticket where cc is not null'),
    withoutSubject: some('select 1 from ticket where subject is null'),
    withoutRequester: some('select 1 from ticket where client_id is null'),
    byMail: some("select 1 from ticket where detail like '%' || char(13, 10) || '%'"),
    controlSigns: some("select 1 from ticket where detail like '%' || char(27) || '%'"),
    wideLetters: some("select 1 from ticket where subject like '%日本語%'"),
    formula: some("select 1 from ticket where subject like '=SUM%'"),
    deleted: some('select 1 from ticket where deleted = 1'),
    neverFlaggedAsDeleted: some('select 1 from ticket where deleted is null'),
    techWhoLeft: some('select 1 from ticket where tech_id in (13, 14)'),
    secondLevel: some('select 1 from ticket where level_id % 10 = 2 and status_type_id = 1'),
    approval: some('select 1 from ticket where needs_approval = 1'),
  }
  expect(Object.entries(found).filter(([, there]) => !there)).toEqual([])
})

test('an attachment’s size is that of its bytes', async () => {
  const db = await seededDatabase()
  expect(
    db.all(
      'select a.id from attachment a left join attachment_content c on c.attachment_id = a.id where a.size is not length(c.bytes)',
    ),
  ).toEqual([])
})

const required = new Set(customFields.filter((field) => field.required).map((field) => field.id))
const requiredByType = new Map(
  requestTypes.map((type) => [type.id, type.fields.filter((id) => required.has(id))] as const),
)

test('whatever the seed, nothing happens before the report or after now, and no required field is empty', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.oneof(fc.integer({ min: 1, max: 130 }), fc.integer({ min: 131, max: 100_000 })),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (seed, count, part) => {
        const drawn = drawTicket(Math.floor(part * count), { count, seed, now: noon.seconds })
        const ticket = withNotable(drawn, noon.seconds)
        const times = [ticket.reported, ...ticket.notes.map((note) => note.at)]
        expect(times).toEqual(times.toSorted((one, other) => one - other))
        expect(ticket.updated).toBeGreaterThanOrEqual(times.at(-1) ?? 0)
        expect(ticket.updated).toBeLessThanOrEqual(noon.seconds)
        expect(ticket.closed === null).toBe(ticket.statusId !== 3)
        const filled = new Set(ticket.fields.map(([id]) => id))
        expect(requiredByType.get(ticket.typeId)?.filter((id) => !filled.has(id))).toEqual([])
        expect(`${ticket.subject ?? ''}${ticket.detail}`).not.toMatch(/\{(?:room|place|number|first)\}/)
      },
    ),
    { numRuns: 2000 },
  )
})

test('a sandbox that ends with a notable ticket has nothing in the future either', () => {
  const late = Array.from({ length: 130 }, (_, index) => {
    const drawn = drawTicket(index, { count: index + 1, seed: 1, now: noon.seconds })
    return withNotable(drawn, noon.seconds)
  }).filter((ticket) => Math.max(ticket.updated, ...ticket.notes.map((note) => note.at)) > noon.seconds)
  expect(late).toEqual([])
})

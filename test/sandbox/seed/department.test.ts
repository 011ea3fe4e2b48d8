import { expect, test } from 'vitest'
import { customFields } from '#sandbox/seed/department/custom-fields.ts'
import { locations } from '#sandbox/seed/department/locations.ts'
import { requesters } from '#sandbox/seed/department/requesters.ts'
import { requestTypes } from '#sandbox/seed/department/request-types.ts'
import { techGroups } from '#sandbox/seed/department/tech-groups.ts'
import { techs } from '#sandbox/seed/department/techs.ts'
import { stories } from '#sandbox/seed/stories/index.ts'
import { seededDatabase } from './seeded.ts'

test('every problem type of the policy is in the tree', async () => {
  const db = await seededDatabase({ tickets: 1 })
  const tree = db.all<{ path: string }>(
    'select display_name as path from request_type where coalesce(deleted, 0) = 0 and archived = 0 order by position',
  )
  expect(tree.map(({ path }) => path.replaceAll(' &#8226; ', ' > '))).toMatchInlineSnapshot(`
    [
      "Applications",
      "Applications > OMIS",
      "Applications > Athena",
      "Applications > JCFS",
      "Applications > KASPER",
      "Applications > Document Imaging",
      "Applications > EPIC (employee pictures)",
      "Applications > Picturelink",
      "Applications > Reports &amp; extracts â€¢ Data warehouse",
      "Computers",
      "Computers > Computer software",
      "Computers > Computer software > Email/Outlook",
      "Computers > Computer software > Office programs",
      "Computers > Computer software > Buy a program",
      "Computers > Computer hardware",
      "Computers > Computer hardware > Desktop computer",
      "Computers > Computer hardware > Laptop",
      "Computers > Computer hardware > Printer or scanner",
      "IT General/Other",
      "Network",
      "Network > Data circuits",
      "Network > Wall outlet or cable",
      "Network > Wireless",
      "Network > Remote access (VPN)",
      "Telephones",
      "Telephones > Voice mail",
      "Telephones > Telephone service",
      "Telephones > Telephone equipment",
      "Accounts",
      "Accounts > New account",
      "Accounts > Password reset",
      "Accounts > Change of permissions",
      "Accounts > Leaver: close an account",
    ]
  `)
})

test('some request types are archived, deleted, without subject, or need an approval', () => {
  expect(requestTypes.filter((type) => type.archived).map((type) => type.name)).toEqual(['zz-Pagers'])
  expect(requestTypes.filter((type) => type.deleted).map((type) => type.name)).toEqual(['Zip drives'])
  expect(requestTypes.filter((type) => type.hideSubject).map((type) => type.name)).toEqual(['Password reset'])
  expect(requestTypes.filter((type) => type.approval !== undefined).map((type) => type.name)).toEqual([
    'Buy a program',
    'New account',
  ])
})

test('request types hang together: parents, groups and fields are there, and each one that people choose has stories', () => {
  const known = {
    types: new Set(requestTypes.map((type) => type.id)),
    groups: new Set(techGroups.map((group) => group.id)),
    fields: new Set(customFields.map((field) => field.id)),
    parents: new Set(requestTypes.map((type) => type.parentId)),
  }
  const broken = requestTypes.filter(
    (type) =>
      (type.parentId !== null && !known.types.has(type.parentId)) ||
      !known.groups.has(type.groupId) ||
      type.fields.some((id) => !known.fields.has(id)),
  )
  expect(broken).toEqual([])
  const leaves = requestTypes.filter((type) => !known.parents.has(type.id) && !type.archived && !type.deleted)
  expect(leaves.filter((type) => !stories.has(type.id))).toEqual([])
})

test('custom fields come in every kind; some are required, one is not editable, one is invisible', () => {
  const ofTickets = customFields.filter((field) => field.family === 'ticket')
  expect([...new Set(ofTickets.map((field) => field.kind))].sort()).toEqual([
    'check boxes',
    'currency',
    'date',
    'date-time',
    'multi-line',
    'number',
    'pop-up',
    'radio',
    'text',
  ])
  expect(ofTickets.filter((field) => field.required).map((field) => field.label)).toMatchInlineSnapshot(`
    [
      "Screen or report",
      "Can you keep working?",
      "JCFS module",
      "Employee number",
      "Badge kind",
      "Parts affected",
      "Estimated cost",
      "Circuit number",
      "Outage began",
      "Extension",
      "Start date",
      "Supervisor",
      "Access to",
    ]
  `)
  expect(ofTickets.filter((field) => !field.visible).map((field) => field.label)).toEqual([
    'Internal risk note',
  ])
  expect(ofTickets.filter((field) => field.visible && !field.editable).map((field) => field.label)).toEqual([
    'Carrier order',
  ])
})

test('every kind of place is served, and there are more of them than one page holds', () => {
  expect(new Set(locations.map((location) => location.kind))).toEqual(
    new Set(['central', 'adult', 'juvenile', 'community', 'parole']),
  )
  expect(locations.filter((location) => !location.deleted).length).toBeGreaterThan(25)
  expect(locations[2]).toMatchObject({ id: 3, name: 'El Dorado Correctional Facility' })
})

test('groups have two levels and techs who exist', () => {
  const ids = new Set(techs.map((tech) => tech.id))
  const named = techGroups.flatMap((group) => [
    group.managerId,
    group.leadTechId,
    ...group.levels.flatMap((level) => level.techIds),
  ])
  expect(named.filter((id) => !ids.has(id))).toEqual([])
  expect(new Set(techGroups.flatMap((group) => group.levels.map((level) => level.rule)))).toEqual(
    new Set(['balance', 'manager', 'none', 'lead']),
  )
})

test('there is a tech of each kind', () => {
  const names = (fits: (tech: (typeof techs)[number]) => boolean): string[] =>
    techs.filter(fits).map((tech) => `${tech.id} ${tech.lastName}`)
  expect({
    admin: names((tech) => tech.account === 'admin'),
    inactive: names((tech) => tech.state === 'inactive'),
    deleted: names((tech) => tech.state === 'deleted'),
    limited: names((tech) => tech.limitedToGroups),
    away: names((tech) => tech.onVacation),
  }).toMatchInlineSnapshot(`
    {
      "admin": [
        "2 Oyelaran",
      ],
      "away": [
        "6 Nakamura",
      ],
      "deleted": [
        "14 Frost",
      ],
      "inactive": [
        "13 Dahl",
      ],
      "limited": [
        "11 Morrow",
      ],
    }
  `)
})

test('sixty people report tickets: Ana Ruiz is number 12, and one has an address that is none', () => {
  expect(requesters).toHaveLength(60)
  expect(requesters[11]).toMatchObject({
    id: 12,
    username: 'ana.ruiz',
    email: 'ana.ruiz@example.org',
    room: '114',
  })
  expect(requesters.filter((requester) => !/^[a-z._-]+@example\.org$/.test(requester.email))).toEqual([
    expect.objectContaining({ id: 23, email: 'walt.kemper@@example..org' }),
  ])
  expect(new Set(requesters.map((requester) => requester.username)).size).toBe(60)
})

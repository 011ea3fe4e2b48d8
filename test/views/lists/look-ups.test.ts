import { expect, test } from 'vitest'
import type { RequestType } from '#desk/lists.ts'
import { account, profileList } from '#views/lists/account.ts'
import { countView } from '#views/lists/count.ts'
import { fieldList } from '#views/lists/fields.ts'
import {
  groupList,
  priorityList,
  requesterList,
  statusList,
  techList,
  typeList,
} from '#views/lists/look-ups.ts'
import { sandboxKeyList, sandboxMailList } from '#views/lists/sandbox.ts'
import { settingList } from '#views/lists/settings.ts'
import { printed } from '../printed.ts'

function requestType(changes: Partial<RequestType>): RequestType {
  return {
    id: 1,
    name: 'Applications',
    path: ['Applications'],
    parentId: null,
    archived: false,
    hidesSubject: false,
    approval: null,
    group: null,
    priorityId: null,
    fieldIds: [],
    ...changes,
  }
}

const types = [
  requestType({}),
  requestType({
    id: 11,
    name: 'OMIS',
    path: ['Applications', 'OMIS'],
    parentId: 1,
    group: 'Application Support',
    fieldIds: [30, 31],
  }),
  requestType({ id: 12, name: 'KASPER', path: ['Applications', 'KASPER'], parentId: 1, archived: true }),
  requestType({ id: 2, name: 'Email/Outlook', path: ['Email/Outlook'], approval: 'Manager' }),
]

test('request types are a tree on a terminal', async () => {
  expect(await printed(typeList, { rows: types })).toMatchInlineSnapshot(`
    "ID  Type                 Group                Approval
     1  Applications
    11    OMIS               Application Support
    12    KASPER (archived)
     2  Email/Outlook                             Manager
    "
  `)
})

test('in a pipe a request type has its whole path', async () => {
  expect(await printed(typeList, { rows: types, format: 'tsv', terminal: false })).toMatchInlineSnapshot(`
    "1	Applications		
    11	Applications/OMIS	Application Support	
    12	Applications/KASPER		
    2	Email/Outlook		Manager
    "
  `)
  expect(await printed(typeList, { rows: types.slice(1, 2), format: 'ndjson' })).toMatchInlineSnapshot(`
    "{"id":11,"name":"OMIS","parentId":1,"archived":false,"hidesSubject":false,"approval":null,"group":"Application Support","priorityId":null,"fieldIds":[30,31],"path":"Applications/OMIS","typePath":["Applications","OMIS"]}
    "
  `)
})

test('fields tell kind, choices and who demands them', async () => {
  const field = {
    id: 30,
    name: 'Callback number',
    label: 'Callback number',
    kind: 'text',
    choices: [],
    required: true,
    demandedBy: 'site policy',
    editable: true,
    option: "--set 'Callback number=…'",
    description: 'text',
  } as const
  const rows = [
    field,
    {
      ...field,
      id: 31,
      name: 'Building',
      label: 'Building',
      kind: 'choice',
      choices: ['North', 'South'],
      required: false,
      demandedBy: null,
      description: 'one of the choices',
    } as const,
  ]
  expect(await printed(fieldList, { rows })).toMatchInlineSnapshot(`
    "Name             Kind    Required  Demanded by  Choices       What it takes
    Callback number  text    required  site policy                text
    Building         choice                         North, South  one of the choices
    "
  `)
  expect(await printed(fieldList, { rows, format: 'tsv', terminal: false })).toMatchInlineSnapshot(`
    "Callback number	text	true	site policy		text
    Building	choice	false		North;South	one of the choices
    "
  `)
})

test('statuses, priorities, groups, techs and requesters', async () => {
  expect(await printed(statusList, { rows: [{ id: 1, name: 'Open', state: 'open' }] }))
    .toMatchInlineSnapshot(`
    "ID  Status  State
     1  Open    open
    "
  `)
  expect(
    await printed(priorityList, {
      rows: [
        { id: 1, name: 'Urgent', dueMinutes: 90 },
        { id: 4, name: 'Low', dueMinutes: null },
      ],
    }),
  ).toMatchInlineSnapshot(`
    "ID  Priority  Due after
     1  Urgent    1 h 30 min
     4  Low
    "
  `)
  expect(await printed(groupList, { rows: [{ name: 'Application Support', typeIds: [11, 12] }] }))
    .toMatchInlineSnapshot(`
    "Group                Request types
    Application Support  11, 12
    "
  `)
  const tech = { id: 5, name: 'Ben Ode', email: 'ben.ode@example.org', username: 'bode', active: true }
  expect(await printed(techList, { rows: [tech, { ...tech, id: 6, name: 'Mia Lund', active: false }] }))
    .toMatchInlineSnapshot(`
    "ID  Tech      User name  E-mail               Active
     5  Ben Ode   bode       ben.ode@example.org
     6  Mia Lund  bode       ben.ode@example.org  inactive
    "
  `)
  const requester = {
    id: 12,
    name: 'Ana Ruiz',
    email: 'ana.ruiz@example.org',
    username: 'aruiz',
    phone: null,
    location: 'El Dorado Correctional Facility',
    locationId: 3,
    department: 'Intake',
    departmentId: 2,
    room: '114',
  }
  expect(await printed(requesterList, { rows: [requester] })).toMatchInlineSnapshot(`
    "ID  Requester  E-mail                Phone  Location                         Department  Room
    12  Ana Ruiz   ana.ruiz@example.org         El Dorado Correctional Facility  Intake      114
    "
  `)
})

test('a count is a number by itself, or a table by its keys', async () => {
  const number = countView([])
  expect(await printed(number, { rows: [{ by: {}, count: 12 }], shape: 'one' })).toBe('12\n')
  expect(
    await printed(number, { rows: [{ by: {}, count: 12 }], shape: 'one', format: 'tsv', terminal: false }),
  ).toBe('12\n')
  expect(await printed(number, { rows: [{ by: {}, count: 12 }], shape: 'one', format: 'ndjson' })).toBe(
    '{"count":12}\n',
  )
  const rows = [
    { by: { status: 'Open', tech: null }, count: 7 },
    { by: { status: 'Pending', tech: 'Ben Ode' }, count: 112 },
  ]
  const table = countView(['status', 'tech'])
  expect(await printed(table, { rows })).toMatchInlineSnapshot(`
    "Status   Tech     Tickets
    Open     none           7
    Pending  Ben Ode      112
    "
  `)
  expect(await printed(table, { rows, format: 'tsv', terminal: false })).toBe(
    'Open\t\t7\nPending\tBen Ode\t112\n',
  )
  expect(await printed(table, { rows, format: 'ndjson' })).toMatchInlineSnapshot(`
    "{"status":"Open","tech":null,"count":7}
    {"status":"Pending","tech":"Ben Ode","count":112}
    "
  `)
})

test('who is signed in stands as names and values', async () => {
  const row = {
    profile: 'work',
    profileFrom: '/srv/desk/.helpdesk-profile',
    server: 'https://desk.example.org',
    api: 'legacy' as const,
    connection: 'https, pinned certificate',
    auth: 'key',
    secretIn: 'keyring',
    techId: 5,
    name: 'Ben Ode',
    username: 'bode',
    email: null,
    version: '12.8.3',
  }
  expect(await printed(account, { rows: [row], shape: 'one' })).toMatchInlineSnapshot(`
    "Name              Ben Ode
    User name         bode
    E-mail
    Tech ID           5
    Server            https://desk.example.org
    Server is         Web Help Desk up to 2026.1
    Connection        https, pinned certificate
    Profile           work
    Profile named by  /srv/desk/.helpdesk-profile
    Sign-in           key
    Secret in         keyring
    Version           12.8.3
    "
  `)
})

test('profiles and settings', async () => {
  const profiles = [
    { name: 'work', server: 'https://desk.example.org', auth: 'key', username: null, current: true },
    { name: 'sandbox', server: null, auth: 'key', username: 'bode', current: false },
  ].map((row) => ({ ...row, api: 'legacy' as const }))
  expect(await printed(profileList, { rows: profiles })).toMatchInlineSnapshot(`
    "Profile  Server                    API     Sign-in  User name  Current
    work     https://desk.example.org  legacy  key                 current
    sandbox                            legacy  key      bode
    "
  `)
  const setting = {
    key: 'color',
    value: 'auto',
    set: false,
    choices: ['auto', 'always', 'never'],
    summary: 'Colour on a terminal',
  }
  expect(await printed(settingList, { rows: [setting] })).toMatchInlineSnapshot(`
    "Setting  Value  Set      Choices              What it is for
    color    auto   default  auto, always, never  Colour on a terminal
    "
  `)
})

test('keys and mail of the sandbox', async () => {
  const key = {
    kind: 'tech',
    id: 5,
    name: 'Ben Ode',
    username: 'bode',
    email: null,
    apiKey: 'throw-away',
    password: 'also',
  } as const
  expect(await printed(sandboxKeyList, { rows: [key] })).toMatchInlineSnapshot(`
    "Kind  Name     User name  API key     Password
    tech  Ben Ode  bode       throw-away  also
    "
  `)
  const mail = {
    id: 1,
    at: '2026-10-01T14:03:00Z',
    to: 'ana.ruiz@example.org',
    subject: 'Ticket 1042 resolved',
    body: 'Is it done?\n',
    ticket: 1042,
  }
  expect(await printed(sandboxMailList, { rows: [mail] })).toMatchInlineSnapshot(`
    "ID  At                To                    Ticket  Subject
     1  2026-10-01 09:03  ana.ruiz@example.org    1042  Ticket 1042 resolved
    "
  `)
})

import { expect, test } from 'vitest'

import preferences from '../../samples/preferences.12.1.0.json' with { type: 'json' }
import priorities from '../../samples/prioritytypes-list.shape.json' with { type: 'json' }
import types from '../../samples/requesttypes-list.json' with { type: 'json' }
import statuses from '../../samples/statustypes-list.shape.json' with { type: 'json' }
import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { deskOf, memoryCache, now } from '../../support/whd/desk.ts'

const ask = (...replies: readonly Reply[]) => deskOf(scripted(replies).transport)

test('priorities are read as servers send them', async () => {
  const found = await ask({ path: 'PriorityTypes', json: priorities }).priorities()
  expect(found).toEqual(
    priorities.map((row) => ({ id: row.id, name: row.priorityTypeName, dueMinutes: row.dueTimeMinutes })),
  )
})

test('statuses of approvals are found in tickets, because the list leaves them out', async () => {
  const pending = { id: 7, statusTypeName: 'Approval Pending' }
  const desk = ask(
    { path: 'StatusTypes', json: statuses },
    { path: 'Preferences', json: { ...preferences, needsApprovalStatusTypeId: 7 } },
    {
      path: 'Tickets',
      query: { limit: '5' },
      json: [
        {
          id: 1,
          statustype: { id: 1, statusTypeName: 'New' },
          enabledStatusTypes: [{ id: 6, statusTypeName: 'Waiting for parts' }],
        },
      ],
    },
    {
      path: 'Tickets',
      query: { limit: '1', qualifier: '(((deleted = null) or (deleted = 0)) and (statusTypeId = 7))' },
      json: [{ id: 2, statustype: pending }],
    },
  )
  expect((await desk.statuses()).map(({ id, name, state }) => `${id} ${name}: ${state}`)).toEqual([
    '1 Open: open',
    '2 Pending: waiting',
    '6 Waiting for parts: open',
    '7 Approval Pending: waiting',
  ])
})

test('request types get their paths, and groups the types they serve', async () => {
  const below = {
    id: 90,
    type: 'RequestType',
    parentId: types[0]?.id,
    problemTypeName: 'Email&#47;Outlook',
    techGroupName: 'Messaging',
    hideSubject: 1,
    archived: '1',
    customFieldDefinitions: [{ id: 30 }],
    approvalProcess: { name: 'Two heads' },
    priorityTypeId: null,
  }
  const desk = ask({
    path: 'RequestTypes',
    query: { list: 'all', style: 'details', limit: '1000' },
    json: [...types, below],
  })
  const found = await desk.types()
  expect(found.at(-1)).toEqual({
    id: 90,
    name: 'Email/Outlook',
    path: [types[0]?.problemTypeName, 'Email/Outlook'],
    parentId: types[0]?.id,
    archived: true,
    hidesSubject: true,
    approval: 'Two heads',
    group: 'Messaging',
    priorityId: null,
    fieldIds: [30],
  })
  expect(found.slice(0, -1).map(({ path }) => path)).toEqual(
    types.map(({ problemTypeName }) => [problemTypeName]),
  )
  expect((await desk.groups()).at(-1)).toEqual({ name: 'Messaging', typeIds: [90] })
})

test('request types that form a circle do not trap the reader', async () => {
  const circle = [
    { id: 1, parentId: 2, problemTypeName: 'Egg' },
    { id: 2, parentId: 1, problemTypeName: 'Hen' },
  ]
  const found = await ask({ path: 'RequestTypes', json: circle }).types()
  expect(found.map(({ path }) => path)).toEqual([
    ['Hen', 'Egg'],
    ['Egg', 'Hen'],
  ])
})

test('rows that come as a number only are asked for one by one; one that stays so is left out', async () => {
  const found = await ask(
    {
      path: 'Techs',
      json: [
        { id: 1, displayName: 'Ana Ruiz' },
        { id: 2, type: 'Tech' },
        { id: 3, type: 'Tech' },
      ],
    },
    {
      path: 'Techs/2',
      query: { style: 'details' },
      json: { id: 2, firstName: 'Tom', lastName: 'Beckett', inactive: 1 },
    },
    { path: 'Techs/3', status: 403 },
  ).techs()
  expect(found).toEqual([
    { id: 1, name: 'Ana Ruiz', email: null, username: null, active: true },
    { id: 2, name: 'Tom Beckett', email: null, username: null, active: false },
  ])
})

test('long lists are read to the end, each row once', async () => {
  const rows = Array.from({ length: 130 }, (_, place) => ({
    id: place + 1,
    locationName: `Region ${place + 1}`,
  }))
  const found = await ask(
    { path: 'Locations', query: { page: '1' }, json: rows.slice(0, 100) },
    { path: 'Locations', query: { page: '2' }, json: rows.slice(99) },
  ).locations()
  expect(found).toHaveLength(130)
})

test('departments have either of two keys for their name', async () => {
  const found = await ask({
    path: 'Departments',
    json: [
      { id: 1, name: 'Intake' },
      { id: 2, departmentName: 'Records' },
    ],
  }).departments()
  expect(found).toEqual([
    { id: 1, name: 'Intake' },
    { id: 2, name: 'Records' },
  ])
})

test('custom fields know their kind and choices', async () => {
  const field = { type: 'CustomFieldDefinition', visible: true, editable: true, required: 1 }
  const found = await ask({
    path: 'CustomFieldDefinitions',
    json: [
      { ...field, id: 30, label: 'Callback number', optionsString: null, displayStyleStorableValue: 0 },
      {
        ...field,
        id: 31,
        label: 'Can you keep working?',
        optionsString: 'Yes; Partly;No;',
        displayStyleStorableValue: 4,
      },
      { ...field, id: 32, label: 'Screens', optionsString: 'A;B', displayStyleStorableValue: 2 },
      { ...field, id: 33, label: 'Unheard of', optionsString: 'A;B', displayStyleStorableValue: 77 },
    ],
  }).fields()
  expect(found.map(({ id, kind, choices, required }) => ({ id, kind, choices, required }))).toEqual([
    { id: 30, kind: 'text', choices: [], required: true },
    { id: 31, kind: 'choice', choices: ['Yes', 'Partly', 'No'], required: true },
    { id: 32, kind: 'choices', choices: ['A', 'B'], required: true },
    { id: 33, kind: 'choice', choices: ['A', 'B'], required: true },
  ])
})

test('the rules for new tickets are the preferences', async () => {
  expect(await ask({ path: 'Preferences', json: preferences }).rules()).toEqual({
    requesterRequired: preferences.ticketClientRequiredBoolean,
    usesRooms: preferences.useRoomsBoolean,
    usesDepartments: preferences.useDepartmentsBoolean,
    defaultPriorityId: preferences.defaultPriorityTypeId,
    defaultStatusId: preferences.defaultStatusTypeId,
  })
})

test('a list is asked for once, by one run or the next', async () => {
  const cache = memoryCache()
  const { transport } = scripted([{ path: 'PriorityTypes', json: priorities }])
  const desk = deskOf(transport, { cache })
  const [first, second] = await Promise.all([desk.priorities(), desk.priorities()])
  const next = await deskOf(transport, { cache }).priorities()
  expect([second, next]).toEqual([first, first])
})

test('what a broken cache holds is not believed', async () => {
  const cache = memoryCache(new Map<string, unknown>([['PriorityTypes', [{ id: 'x' }]]]))
  const { transport } = scripted([{ path: 'PriorityTypes', json: priorities }])
  expect(await deskOf(transport, { cache }).priorities()).toHaveLength(priorities.length)
})

test('a program that runs on asks again after ten minutes, and after a failure at once', async () => {
  let moment = now.getTime()
  const clock = { now: () => new Date(moment) }
  const cache = {
    read: () => Promise.resolve(undefined),
    write: () => Promise.resolve(),
    clear: () => Promise.resolve(),
  }
  const { transport } = scripted([
    { path: 'PriorityTypes', status: 500 },
    { path: 'PriorityTypes', json: priorities },
    { path: 'PriorityTypes', json: [] },
  ])
  const desk = deskOf(transport, { cache, clock })
  await expect(desk.priorities()).rejects.toThrow('status 500')
  expect(await desk.priorities()).toHaveLength(priorities.length)
  moment += 9 * 60_000
  expect(await desk.priorities()).toHaveLength(priorities.length)
  moment += 2 * 60_000
  expect(await desk.priorities()).toEqual([])
})

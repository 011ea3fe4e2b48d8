import { describe, expect, test } from 'vitest'
import {
  lee,
  nobody,
  page,
  row,
  ruiz,
  token,
  trackerDesk,
  type Answered,
  type Asked,
} from '../support/rt/desk.ts'
import { parseServerRoot } from '#rt/server-root.ts'

test('a queue is a request type and the tech group of its name; one that is disabled takes no tickets', async () => {
  const { desk } = trackerDesk(server)
  expect(await desk.types()).toMatchObject([
    {
      id: 3,
      name: 'Service Desk',
      path: ['Service Desk'],
      group: 'Service Desk',
      fieldIds: [2],
      archived: false,
    },
    { id: 4, name: 'Old', archived: true, fieldIds: [2] },
  ])
  expect(await desk.groups()).toEqual([{ name: 'Service Desk', typeIds: [3] }])
})

test('a field is mandatory by the word in its pattern, and has the values that it allows', async () => {
  const { desk } = trackerDesk(server)
  expect(await desk.fields()).toEqual([
    {
      id: 2,
      label: 'Building',
      kind: 'choice',
      choices: ['North', 'South'],
      required: true,
      editable: true,
    },
  ])
})

test('technicians are the people who are privileged', async () => {
  const { desk } = trackerDesk(server)
  expect(await desk.techs()).toEqual([
    { id: 41, name: 'Ana Ruiz', email: 'ruiz@example.test', username: 'ruiz', active: true },
  ])
})

test('people are looked for by name, e-mail and user name, one after the other, each once', async () => {
  const { desk, asked } = trackerDesk(server)
  expect(await desk.requesters('le*')).toMatchObject([{ id: 41 }, { id: 45, name: 'Dana Lee' }])
  const queries = asked
    .filter(({ query }) => query.get('page') === '1')
    .map(({ query }) => query.get('query'))
  expect(queries).toEqual(
    ['RealName', 'EmailAddress', 'Name'].map(
      (field) => `[{"field":"${field}","operator":"LIKE","value":"%le%%"}]`,
    ),
  )
})

test('queues that are pushed on to the next page meanwhile are listed once', async () => {
  const queue = (id: number) => ({ id, Name: `Queue ${id}`, Disabled: '0', Lifecycle: 'default' })
  const pages = [[3, 4], [4], [4, 5]]
  const { desk } = trackerDesk(({ path, query }) =>
    page(path === 'queues/all' ? (pages[Number(query.get('page')) - 1] ?? []).map(queue) : []),
  )
  expect((await desk.groups()).map(({ name }) => name)).toEqual(['Queue 3', 'Queue 4', 'Queue 5'])
})

describe('a list without end is left', () => {
  const people = (count: number, from = 1) =>
    Array.from({ length: count }, (_, at) => ({ ...lee, id: from + at }))

  test('after 5,000 pages of rows that are made up: 10', async () => {
    const { desk, asked } = trackerDesk(({ query }) => page(people(1, Number(query.get('page')))))
    await expect(desk.techs()).rejects.toMatchObject({
      exit: 10,
      message: 'The list of the help desk does not end: users has more than 5000 pages.',
    })
    expect(asked).toHaveLength(5002)
  })

  test('when a full page comes again: 10', async () => {
    const { desk, asked } = trackerDesk(() => page(people(100)))
    await expect(desk.techs()).rejects.toMatchObject({
      exit: 10,
      message: 'The list of the help desk does not end: the pages of users bring nothing new.',
    })
    expect(asked).toHaveLength(3)
  })

  test('when ten short pages bring nothing new: 10', async () => {
    const { desk, asked } = trackerDesk(() => page(people(2)))
    await expect(desk.techs()).rejects.toMatchObject({ exit: 10 })
    expect(asked).toHaveLength(12)
  })

  test('when the bookmarks come again: 10', async () => {
    const { desk } = trackerDesk(({ path, query }) => {
      if (path !== 'tickets') return page([])
      return page(query.get('query')?.includes('Bookmarked') ? people(100) : [row()])
    })
    await expect(desk.current(4)).rejects.toMatchObject({
      message: 'The list of the help desk does not end: the pages of tickets bring nothing new.',
    })
  })
})

test('statuses of other lifecycles are found by their tickets', async () => {
  const { desk } = trackerDesk((one) => {
    const query = one.query.get('query') ?? ''
    if (one.path !== 'tickets') return server(one)
    if (query.includes("Status != 'on hold'")) return page([])
    return page([{ Status: 'on hold', _hyperlinks: [{ ref: 'lifecycle', to: 'open' }, { ref: 'self' }] }])
  })
  expect((await desk.statuses()).map(({ name, state }) => [name, state])).toEqual([
    ['new', 'open'],
    ['open', 'open'],
    ['stalled', 'waiting'],
    ['resolved', 'resolved'],
    ['rejected', 'canceled'],
    ['deleted', 'canceled'],
    ['on hold', 'open'],
  ])
})

test('a token says whose it is; of another form it is good, and nobody knows whose', async () => {
  const { desk, asked } = trackerDesk(server)
  expect(await desk.whoAmI()).toEqual({
    techId: 41,
    name: 'Ana Ruiz',
    username: 'ruiz',
    email: 'ruiz@example.test',
    version: '5.0.3',
  })
  expect(asked[0]?.headers).toMatchObject({ authorization: `token ${token}` })
  const other = trackerDesk(server, { credentials: { mode: 'key', apiKey: 'opaque' } }).desk
  expect(await other.whoAmI()).toMatchObject({ techId: null, version: '5.0.3' })
})

test('a password goes in the header alone', async () => {
  const credentials = { mode: 'password', username: 'ruiz', password: 'Zq8wTn5kV2ü' } as const
  const { desk, asked } = trackerDesk(server, { credentials })
  await desk.whoAmI()
  expect(asked[0]?.headers['authorization']).toBe(
    `Basic ${Buffer.from('ruiz:Zq8wTn5kV2ü').toString('base64')}`,
  )
  expect(asked.map(({ path }) => path)).toEqual(['rt', 'user/ruiz'])
})

test.each([
  ['https://rt.example.org', ''],
  ['https://rt.example.org/', ''],
  ['https://rt.example.org/rt', '/rt'],
  ['https://rt.example.org/rt/Ticket/Display.html', '/rt'],
  ['https://rt.example.org/REST/2.0/rt', ''],
  ['rt.example.org/Search/Simple.html', ''],
])('%s is cut down to its root', (typed, prefix) => {
  expect(parseServerRoot(typed)).toMatchObject({ prefix, origin: { text: 'https://rt.example.org' } })
})

test('a request of a person leaves neither the server nor shows its credentials', async () => {
  const { desk, asked } = trackerDesk(server)
  await desk.raw({ method: 'GET', path: 'ticket/4?fields=Subject' })
  expect(asked[0]).toMatchObject({ method: 'GET', path: 'ticket/4' })
  for (const path of ['https://elsewhere.example.org', '../secrets', 'ticket/4?token=1-2-3', '']) {
    expect(() => desk.raw({ method: 'GET', path })).toThrow(/not a path|credentials/)
    expect(() => desk.rawChanges({ method: 'POST', path })).toThrow(/not a path|credentials/)
  }
  expect(desk.rawChanges({ method: 'GET', path: 'ticket/4' })).toBe(false)
  expect(desk.rawChanges({ method: 'PUT', path: 'ticket/4' })).toBe(true)
})

function server({ path, query }: Asked): Answered {
  if (path === 'rt') return { json: { Version: '5.0.3' } }
  if (path === 'customfield/2') return { json: { Values: ['North', 'South'] } }
  const user = path.match(/^user\/(41|45|ruiz)$/)?.[1]
  if (user !== undefined) {
    const isRuiz = user !== '45'
    return {
      json: {
        ...(isRuiz ? ruiz : lee),
        Privileged: isRuiz ? 1 : 0,
        _hyperlinks: [{ ref: 'self', id: isRuiz ? 41 : 45 }],
      },
    }
  }
  if (query.get('page') !== '1') return page([])
  if (path === 'users') return page([ruiz, nobody, lee])
  if (path === 'queues/all') {
    return page([
      { id: '3', Name: 'Service Desk', Disabled: '0', Lifecycle: 'default' },
      { id: '4', Name: 'Old', Disabled: '1', Lifecycle: 'default' },
    ])
  }
  if (!path.endsWith('/customfields')) return page([])
  const pattern = { Pattern: '(?#Mandatory).', MaxValues: '1', Type: 'Select', Name: 'Building' }
  return page([
    { ...pattern, id: 2, LookupType: 'RT::Queue-RT::Ticket' },
    { ...pattern, id: 9, LookupType: 'RT::Queue-RT::Ticket-RT::Transaction' },
  ])
}

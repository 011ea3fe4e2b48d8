import { expect, test } from 'vitest'
import type { TicketNow } from '#desk/ticket.ts'
import { createQueries } from '#rt/tickets/queries.ts'
import { ticket } from '../support/desk/ticket.ts'
import { all } from '../support/whd/desk.ts'
import { entry, lee, page, row, ruiz, trackerDesk, type Answered, type Asked } from '../support/rt/desk.ts'

test('a ticket that nobody owns and that has no dates has none', async () => {
  const { desk } = trackerDesk(served({ rows: [row()] }))
  expect(await desk.current(4)).toMatchObject({
    tech: null,
    ids: { tech: null, type: 3, requester: 45, priority: 50 },
    due: null,
    closed: null,
    priority: 'Medium',
    state: 'open',
    group: 'Service Desk',
    level: null,
    requesterEmail: 'lee@example.test',
    fields: { Building: 'South' },
    url: 'https://rt.example.org/Ticket/Display.html?id=4',
  })
})

test('a ticket that was opened again is not closed, though the server keeps the time', async () => {
  const { desk } = trackerDesk(served({ rows: [row({ Resolved: '2026-09-30T10:00:00Z' })] }))
  expect((await desk.current(4)).closed).toBeNull()
  const resolved = row({ Status: 'resolved', Resolved: '2026-09-30T10:00:00Z' })
  const other = trackerDesk(served({ rows: [resolved] })).desk
  expect(await other.current(4)).toMatchObject({ state: 'resolved', closed: '2026-09-30T10:00:00Z' })
})

test('a list tells of a ticket what a ticket has, and nothing of what writing needs', async () => {
  const { desk } = trackerDesk(({ path, query }) =>
    page(path === 'tickets' && !query.get('query')?.includes('Bookmarked') ? [row()] : []),
  )
  const [listed] = await all(desk.tickets({ scope: 'all', filter: null, limit: 1 }))
  expect(Object.keys(listed ?? {}).toSorted()).toEqual(Object.keys(ticket()).toSorted())
})

test('the version of a reading is the last entry of its history', async () => {
  const { desk } = trackerDesk(served({ rows: [row()], history: [entry(74, 'Create'), entry(93, 'Set')] }))
  expect((await desk.current(4)).version).toBe('"93"')
})

test('correspondence is a note, a comment a hidden one, and what resolved the ticket its solution', async () => {
  const history = [
    entry(74, 'Create'),
    entry(90, 'Correspond', { Creator: lee }),
    entry(94, 'Comment', { TimeTaken: '15' }),
    entry(96, 'Correspond'),
    entry(97, 'Status', { NewValue: 'resolved' }),
  ]
  const parts = [part(1, 74), part(2, 90), part(3, 94), part(4, 96)]
  const { desk } = trackerDesk(served({ rows: [row()], history, parts }))
  expect(await desk.ticket(4)).toMatchObject({
    detail: 'Text 1',
    noteCount: 3,
    notes: [
      { id: 90, kind: 'requester', hidden: false, text: 'Text 2', author: 'Dana Lee', solution: false },
      { id: 94, kind: 'tech', hidden: true, minutes: 15, solution: false },
      { id: 96, kind: 'tech', hidden: false, solution: true, text: 'Text 4' },
    ],
  })
})

test('a file without a text belongs to the note that its subject names, else to the ticket', async () => {
  const history = [
    entry(74, 'Create'),
    entry(90, 'Correspond'),
    entry(91, 'Correspond', { Data: 'File for note 90\n' }),
    entry(92, 'Comment', { Data: 'No Subject' }),
    entry(93, 'Comment', { Data: 'File for note 7\n' }),
  ]
  const files = [file(5, 91, 'a.txt'), file(6, 92, 'b.txt'), file(7, 93, 'c.txt')]
  const { desk } = trackerDesk(served({ rows: [row()], history, parts: [part(2, 90), ...files] }))
  expect(await desk.ticket(4)).toMatchObject({
    notes: [{ id: 90, attachments: [{ id: 5, name: 'a.txt', size: '2.00 KB' }] }],
    attachments: [
      { id: 6, name: 'b.txt' },
      { id: 7, name: 'c.txt' },
    ],
    attachmentCount: 3,
  })
})

test('a text in HTML is told as plain text', async () => {
  const parts = [{ ...part(1, 74), ContentType: 'text/html' }]
  const { desk } = trackerDesk(
    served({
      rows: [row()],
      history: [entry(74, 'Create')],
      parts,
      text: () => '<p>One</p><p>Two &amp; 3</p>',
    }),
  )
  expect(await desk.ticket(4)).toMatchObject({
    detail: 'One\n\nTwo & 3',
    detailSource: '<p>One</p><p>Two &amp; 3</p>',
  })
})

test('a short page of a history is not its end, for entries that may not be seen are left out of it', async () => {
  const pages = [[entry(74, 'Create')], [entry(290, 'Correspond')], []]
  const answers = served({ rows: [row()] })
  const { desk } = trackerDesk((asked) =>
    asked.path === 'ticket/4/history'
      ? page(pages[Number(asked.query.get('page')) - 1] ?? [], null)
      : answers(asked),
  )
  expect((await desk.current(4)).noteIds).toEqual([290])
})

test('a ticket that is not there is not found, with its number', async () => {
  const { desk } = trackerDesk(served({ rows: [] }))
  await expect(desk.current(99)).rejects.toMatchObject({
    exit: 3,
    message: 'Ticket 99 does not exist, or this account may not see it.',
  })
})

test('a list is read on below the last number of each page, whatever the address of the next one says', async () => {
  const rows = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => row({ id: from - at }))
  const { desk, asked } = trackerDesk((one) => {
    if (one.path !== 'tickets') return page([])
    const query = one.query.get('query') ?? ''
    if (query.includes('Bookmarked')) return page([{ id: 299 }])
    return page(query.includes('id < 201') ? rows(200, 3) : rows(300, 100), 103)
  })
  const found = await all(desk.tickets({ scope: 'all', filter: null, limit: null }))
  expect(found.length).toBe(103)
  expect(found.filter(({ flagged }) => flagged).map(({ id }) => id)).toEqual([299])
  const lists = asked.filter(({ path, query }) => path === 'tickets' && query.get('per_page') === '100')
  expect(
    lists.map(({ query }) => query.get('query')).filter((query) => !query?.includes('Bookmarked')),
  ).toEqual(['id > 0', '(id > 0) AND id < 201'])
  expect(await desk.total({ scope: 'all', filter: null, limit: null })).toBe(103)
})

test('a server that gives its first tickets for every page is found out: 10', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => row({ id: 300 - at }))
  const { desk } = trackerDesk(({ path, query }) =>
    page(path === 'tickets' && !query.get('query')?.includes('Bookmarked') ? rows : []),
  )
  await expect(all(desk.tickets({ scope: 'all', filter: null, limit: null }))).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: its pages bring nothing new.',
  })
})

test('a server that makes tickets up without end is left after 20,000 pages: 10', async () => {
  let id = 1_000_000
  const now = { canEscalate: null, noteIds: [], attachmentIds: [], version: null }
  const made = (size: number): readonly TicketNow[] => {
    const one = { ...ticket({ id: (id -= 1) }), ...now }
    return Array.from({ length: size }, () => one)
  }
  const queries = createQueries({
    reader: {
      page: (_, size) => Promise.resolve({ rows: made(size), total: null }),
      pageNow: (_, size) => Promise.resolve({ rows: made(size), total: null }),
      total: () => Promise.resolve(null),
      people: () => Promise.resolve([]),
      now: () => Promise.reject(new Error('Nobody asks.')),
      full: () => Promise.reject(new Error('Nobody asks.')),
    },
    statuses: () => Promise.resolve([]),
    groups: () => Promise.resolve([]),
    clock: { now: () => new Date('2026-10-01T16:00:00Z') },
    ownQueues: () => Promise.resolve(null),
  })
  let rows = 0
  const reading = async (): Promise<void> => {
    for await (const _ of queries.tickets({ scope: 'all', filter: null, limit: null })) rows += 1
  }
  await expect(reading()).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: there are more than 20000 pages.',
  })
  expect(rows).toBe(2_000_000)
})

test('the tickets of my groups are those of my queues, and all that I see where no queue is mine', async () => {
  const mine = trackerDesk((one) => answersAbout(one, 4))
  expect(await mine.desk.plan({ scope: 'my-groups', filter: null, limit: null })).toEqual({
    sent: 'QueueAdminCc.id = 41',
    here: null,
  })
  const none = trackerDesk((one) => answersAbout(one, 0))
  expect(await none.desk.plan({ scope: 'my-groups', filter: null, limit: null })).toEqual({
    sent: null,
    here: null,
  })
})

function answersAbout({ path }: Asked, total: number): Answered {
  if (path === 'rt') return { json: { Version: '5.0.3' } }
  if (path === 'user/41')
    return { json: { ...ruiz, _hyperlinks: [{ ref: 'self', id: 41 }], Memberships: [] } }
  return page([], total)
}

interface Held {
  readonly rows: readonly unknown[]
  readonly history?: readonly unknown[]
  readonly parts?: readonly { readonly id: number }[]
  readonly text?: (id: number) => string
}

/** A server that holds these. */
function served({ rows, history = [], parts = [], text = (id) => `Text ${id}` }: Held) {
  return ({ path, query }: Asked): Answered => {
    const isFirst = query.get('page') === '1'
    if (path === 'tickets') return page(query.get('query')?.includes('Bookmarked') ? [] : rows)
    if (path.endsWith('/history')) return page(isFirst ? history : [], null)
    if (path !== 'attachments') return { status: 404, json: { message: 'Not Found' } }
    if (query.get('fields') !== 'id,Content') return page(parts, null)
    return page(
      parts.map(({ id }) => ({ id, Content: text(id) })),
      null,
    )
  }
}

function part(id: number, TransactionId: number) {
  return {
    id,
    TransactionId: String(TransactionId),
    ContentType: 'text/plain',
    Filename: '',
    ContentLength: '6',
    Created: '2026-09-30T08:00:00Z',
  }
}

function file(id: number, TransactionId: number, Filename: string) {
  return {
    ...part(id, TransactionId),
    ContentType: 'application/octet-stream',
    Filename,
    ContentLength: '2048',
  }
}

import { expect, test } from 'vitest'

import type { Filter } from '#desk/filter/filter.ts'
import type { Scope, TicketQuery } from '#desk/helpdesk.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { all, deskOf } from '../../support/whd/desk.ts'
import { ticketRow } from '../../support/whd/ticket-row.ts'

const query = (more: Partial<TicketQuery> = {}): TicketQuery => ({
  scope: 'all',
  filter: null,
  limit: null,
  ...more,
})
const page = (from: number, count: number): unknown[] =>
  Array.from({ length: count }, (_, place) => ticketRow(from + place))

const live = '((deleted = null) or (deleted = 0))'
const high: Filter = { op: 'test', key: 'priority', ids: [2] }
const open: Filter = { op: 'test', key: 'state', states: ['open', 'waiting'] }
const statuses: Reply = {
  path: 'StatusTypes',
  json: [
    { id: 1, statusTypeName: 'Open' },
    { id: 3, statusTypeName: 'Closed' },
  ],
}

test.each<[Scope, Record<string, string | null>]>([
  ['mine', { list: 'mine', qualifier: null }],
  ['my-groups', { list: 'group', qualifier: null }],
  ['flagged', { list: 'flagged', qualifier: null }],
  ['recent', { list: 'recent', qualifier: null }],
  ['all', { list: null, qualifier: live }],
])('the scope %s is asked for in long form with true times', async (scope, parameters) => {
  const { transport } = scripted([
    {
      path: 'Tickets',
      query: { ...parameters, style: 'details', withUTC: 'true', page: '1', limit: '100' },
      json: [ticketRow(7)],
    },
  ])
  expect((await all(deskOf(transport).tickets(query({ scope })))).map(({ id }) => id)).toEqual([7])
})

test('a filter goes with the scope, and the qualifier that was typed with both', async () => {
  const qualifier = `((priorityTypeId = 2) and (room = 'A 1'))`
  const { transport } = scripted([{ path: 'Tickets', query: { list: 'mine', qualifier }, json: [] }])
  const rows = deskOf(transport).tickets(query({ scope: 'mine', filter: high, qualifier: "room = 'A 1'" }))
  expect(await all(rows)).toEqual([])
})

test('what the server lets through is looked at here once more', async () => {
  const low = { prioritytype: { id: 4, priorityTypeName: 'Low' } }
  const { transport } = scripted([{ path: 'Tickets', json: [ticketRow(1, low), ticketRow(2)] }])
  expect((await all(deskOf(transport).tickets(query({ filter: high })))).map(({ id }) => id)).toEqual([2])
})

test('a filter on states asks for the statuses first, and for those of other states not at all', async () => {
  const closed = { statustype: { id: 3, statusTypeName: 'Closed' } }
  const { transport, seen } = scripted([
    statuses,
    {
      path: 'Tickets',
      query: { list: 'mine', qualifier: '(statusTypeId != 3)' },
      json: [ticketRow(1), ticketRow(2, closed)],
    },
  ])
  expect(
    (await all(deskOf(transport).tickets(query({ scope: 'mine', filter: open })))).map(({ id }) => id),
  ).toEqual([1])
  expect(seen[0]).toBe('GET StatusTypes?page=1&limit=100')
})

test('the plan tells what is sent and what is left to here, and reads no ticket', async () => {
  const desk = deskOf(scripted([statuses]).transport)
  expect(await desk.plan(query({ scope: 'mine' }))).toEqual({ sent: null, here: null })
  expect(await desk.plan(query())).toEqual({ sent: live, here: null })
  expect(await desk.plan(query({ filter: high }))).toEqual({
    sent: `(${live} and (priorityTypeId = 2))`,
    here: null,
  })
  expect(await desk.plan(query({ scope: 'mine', filter: open }))).toEqual({
    sent: '(statusTypeId != 3)',
    here: open,
  })
})

test('a limit asks for no row too many', async () => {
  const { transport } = scripted([{ path: 'Tickets', query: { page: '1', limit: '2' }, json: page(1, 2) }])
  expect(await all(deskOf(transport).tickets(query({ limit: 2 })))).toHaveLength(2)
})

test('leaving the rows stops the paging and gives up what is in flight', async () => {
  const never = new Promise(() => undefined)
  const { transport, seen } = scripted([
    { path: 'Tickets', query: { page: '1' }, json: page(1, 100) },
    { path: 'Tickets', query: { page: '2' }, json: page(101, 100) },
    { path: 'Tickets', query: { page: '3' }, after: never },
    { path: 'Tickets', query: { page: '4' }, after: never },
    { path: 'Tickets', query: { page: '5' }, after: never },
    { path: 'Tickets', query: { page: '6' }, after: never },
  ])
  const signals: (AbortSignal | undefined)[] = []
  const desk = deskOf((request) => {
    signals.push(request.signal)
    return transport(request)
  })
  const rows = desk.tickets(query())[Symbol.asyncIterator]()
  for (let taken = 0; taken < 200; taken += 1) await rows.next()
  const awaited = rows.next()
  await new Promise(setImmediate)
  await rows.return?.()
  expect((await awaited).done).toBe(true)
  expect(seen).toHaveLength(6)
  expect(signals.every((signal) => signal?.aborted)).toBe(true)
})

test('labels of custom fields are asked for once, when the first ticket has any', async () => {
  const labelled = ticketRow(2, { ticketCustomFields: [{ definitionId: 30, restValue: 'x' }] })
  const { transport } = scripted([
    { path: 'Tickets', query: { page: '1' }, json: [labelled, ...page(3, 99)] },
    { path: 'CustomFieldDefinitions', json: [{ id: 30, label: 'Callback number' }] },
    { path: 'Tickets', query: { page: '2' }, json: [{ ...labelled, id: 700 }] },
    { path: 'Tickets', query: { page: '3' }, json: [] },
    { path: 'Tickets', query: { page: '5', limit: '22' }, json: [...page(90, 12), { ...labelled, id: 700 }] },
    { path: 'Tickets', query: { page: '1' }, json: [labelled, ...page(3, 99)] },
  ])
  const rows = await all(deskOf(transport).tickets(query()))
  expect(rows.filter(({ fields }) => fields['Callback number'] === 'x').map(({ id }) => id)).toEqual([2, 700])
})

test('tickets by number come in pages of up to 100, each once, without those that nobody asked for', async () => {
  const wanted = [1042, 1042, 1001, ...Array.from({ length: 100 }, (_, place) => 2000 + place)]
  const { transport } = scripted([
    {
      path: 'Tickets',
      query: {
        limit: '100',
        qualifier:
          '((jobTicketId = 1001) or (jobTicketId = 1042) or ((jobTicketId >= 2000) and (jobTicketId <= 2097)))',
      },
      json: [ticketRow(1042), ticketRow(1042), ticketRow(9)],
    },
    {
      path: 'Tickets',
      query: { qualifier: '((jobTicketId >= 2098) and (jobTicketId <= 2099))' },
      json: [ticketRow(2099)],
    },
  ])
  expect((await all(deskOf(transport).ticketsById(wanted))).map(({ id }) => id)).toEqual([1042, 2099])
})

test('no numbers ask for nothing', async () => {
  expect(await all(deskOf(scripted([]).transport).ticketsById([]))).toEqual([])
})

import { expect, test } from 'vitest'

import { scripted } from '../../support/scripted-transport.ts'
import { all } from '../../support/whd/desk.ts'
import { nextgenDeskOf, page } from '../../support/whd/nextgen-desk.ts'
import { listServer, type ListRules } from '../../support/whd/nextgen-list.ts'

const query = { scope: 'mine', filter: null, limit: null } as const

test.each<[string, ListRules]>([
  ['no ticket at all', { tickets: 0 }],
  ['one short page', { tickets: 7 }],
  ['a page that is just full', { tickets: 100 }],
  ['several pages', { tickets: 730 }],
  ['batches counted from 0', { tickets: 250, fromZero: true }],
  ['pages that the server cuts shorter', { tickets: 730, most: 40 }],
  ['pages of one row', { tickets: 12, most: 1 }],
  ['shorter pages, the last just full', { tickets: 80, most: 40 }],
  ['pages that the server makes longer', { tickets: 730, always: 250 }],
  ['one longer page', { tickets: 180, always: 1000 }],
])('of %s each ticket is listed once, in the order of the server', async (_, rules) => {
  const { transport } = listServer(rules)
  const found = await all(nextgenDeskOf(transport).tickets(query))
  expect(found.map(({ id }) => id)).toEqual(
    Array.from({ length: rules.tickets }, (_, at) => rules.tickets - at),
  )
})

test('a limit asks for no more than its page', async () => {
  const { transport, asked } = listServer({ tickets: 300 })
  expect(await all(nextgenDeskOf(transport).tickets({ ...query, limit: 20 }))).toHaveLength(20)
  expect(asked).toEqual(['Tickets/mine page 1 of 20'])
})

test('a server that gives the same batch for every page is left at once: 10', async () => {
  const { transport, asked } = listServer({ tickets: 300, ignoresPage: true })
  await expect(all(nextgenDeskOf(transport).tickets(query))).rejects.toMatchObject({
    exit: 10,
    message: 'The list of the help desk does not end: page 2 is batch 1, as was page 1.',
  })
  expect(asked.length).toBeLessThan(5)
})

test('a list of look-ups is read whole, too, whatever the server makes of its pages', async () => {
  const rows = Array.from({ length: 5 }, (_, at) => ({ id: at + 1, locationName: `Room ${at + 1}` }))
  const { transport } = scripted([
    { path: 'Location', query: { page: '1' }, json: page(rows.slice(0, 3), { batchSize: 3 }) },
    { path: 'Location', query: { page: '1' }, json: page(rows.slice(0, 3), { batchSize: 3 }) },
    { path: 'Location', query: { page: '2' }, json: page(rows.slice(3), { batch: 2, batchSize: 3 }) },
  ])
  expect(await nextgenDeskOf(transport).locations()).toHaveLength(5)
})

test('one thing without an envelope is a list of one', async () => {
  const { transport } = scripted([{ path: 'Location', json: { id: 3, locationName: 'Central Office' } }])
  expect(await nextgenDeskOf(transport).locations()).toEqual([{ id: 3, name: 'Central Office' }])
})

test.each<[string, unknown, string]>([
  ['a bare array', [{ id: 3 }], 'The answer of the help desk about Location is not understood at result.'],
  [
    'an envelope without its size',
    { result: [], count: 0, batch: 1 },
    'The answer of the help desk about Location is not understood at batchSize.',
  ],
  [
    'a count of other rows',
    { result: [], count: 2, batch: 1, batchSize: 5 },
    'The list Location says that it brings 2 rows, and brings 0.',
  ],
])('%s is not taken for a list', async (_, json, message) => {
  const { transport } = scripted([{ path: 'Location', json }])
  await expect(nextgenDeskOf(transport).locations()).rejects.toMatchObject({
    message,
    hint: expect.stringContaining('helpdesk api'),
  })
})

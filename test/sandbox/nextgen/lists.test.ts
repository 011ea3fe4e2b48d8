import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { ticket } from '../support/tiny-desk.ts'

const all = encodeURIComponent('(deleted = 0) or (deleted = null)')

test('a list is an object of rows, their count, the page and its size, and nothing else', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send('GET StatusType')
  expect(Object.keys(value)).toEqual(['result', 'count', 'batch', 'batchSize'])
  expect(value).toMatchObject({ count: 5, batch: 1, batchSize: 25 })
  expect(value.result[0]).toEqual({ id: 1, type: 'StatusType', statusTypeName: 'Open' })
})

const numbered =
  (count: number) =>
  (db: Parameters<typeof ticket>[0]): void => {
    for (let id = 2001; id <= 2000 + count; id += 1) ticket(db, { id })
  }

test('pages count from 1; the last one is short, and behind it they are empty', async () => {
  const { send } = await openDesk({ api: 'nextgen', more: numbered(7) })
  const page = async (number: number): Promise<unknown> => {
    const { value } = await send(`GET Tickets?qualifier=${all}&limit=5&page=${number}`)
    return { ...value, result: value.result.map(({ id }: { id: number }) => id) }
  }
  expect(await page(1)).toEqual({ result: [1004, 1002, 2007, 2006, 2005], count: 5, batch: 1, batchSize: 5 })
  expect(await page(2)).toEqual({ result: [2004, 2003, 2002, 2001, 1001], count: 5, batch: 2, batchSize: 5 })
  expect(await page(3)).toEqual({ result: [], count: 0, batch: 3, batchSize: 5 })
})

test.each([
  ['Tickets/group?limit=1000', 100],
  ['Tickets/group', 25],
  ['Tickets/group?limit=0', 25],
  ['Tickets/group?limit=many', 25],
  ['Client?limit=1000', 1000],
  ['Client?limit=5000', 1000],
  ['TicketNote?jobTicketId=1004&limit=5000', 1000],
])('%s has pages of %i', async (path, batchSize) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect((await send(`GET ${path}`)).value).toMatchObject({ batch: 1, batchSize })
})

test.each(['0', '-1', 'two', '1.5'])('page=%s is a 400', async (page) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(`GET StatusType?page=${page}`)).toMatchObject({
    status: 400,
    value: { message: 'page must be a number from 1 up.' },
  })
})

test('with repeatLastPage the last page comes again under its own number', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['repeatLastPage'] })
  const { value } = await send('GET StatusType?limit=2&page=9')
  expect(value).toMatchObject({ count: 1, batch: 3, batchSize: 2 })
})

test.each([
  ['', ['latestNote', 'shortSubject'], ['statustype', 'notes']],
  ['?style=details', ['shortSubject'], ['statustype']],
  ['?style=long', ['shortSubject'], ['statustype']],
  ['?style=short', ['shortSubject'], ['statustype']],
  ['?style=detailed', ['statustype', 'notes', 'enabledStatusTypes'], ['shortSubject']],
])('tickets with %s', async (style, present, absent) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const [row] = (await send(`GET Tickets/group${style}`)).value.result
  expect(Object.keys(row)).toEqual(expect.arrayContaining(present))
  for (const key of absent) expect(row).not.toHaveProperty(key)
})

test.each([
  ['mine', [1004]],
  ['group', [1004, 1001]],
  ['flagged', [1002]],
  ['recent', [1001]],
])('Tickets/%s', async (list, ids) => {
  const { send } = await openDesk({
    api: 'nextgen',
    more: (db) => db.insert('ticket_flag', { tech_id: 2, ticket_id: 1002 }),
  })
  await send('GET Tickets/1001')
  const { value } = await send(`GET Tickets/${list}`)
  expect(value.result.map(({ id }: { id: number }) => id)).toEqual(ids)
})

test('the lists are no parameter, and without a qualifier there is no list of all', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  for (const path of ['Tickets', 'Tickets?list=mine']) {
    expect(await send(`GET ${path}`)).toMatchObject({ status: 400, value: { message: expect.any(String) } })
  }
})

test.each([
  ["(statustype.statusTypeName = 'Open')", [1004, 1002, 1001]],
  ['(clientTech = null)', [1002, 1001]],
  ["((subject caseInsensitiveLike '*omis*') AND (not (statusTypeId = 3)))", [1001]],
  ['(deleted = 1)', [1003]],
])('qualifiers are those of the legacy API: %s', async (qualifier, ids) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send(`GET Tickets?qualifier=${encodeURIComponent(qualifier)}`)
  expect(value.result.map(({ id }: { id: number }) => id)).toEqual(ids)
})

test('a qualifier narrows a list, and a bad one is a 400 with a message', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send(`GET Tickets/group?qualifier=${encodeURIComponent("(subject = 'Mine')")}`)
  expect(value).toMatchObject({ count: 1, result: [{ id: 1004 }] })
  expect(await send('GET Tickets?qualifier=(((')).toMatchObject({
    status: 400,
    value: { message: expect.stringMatching(/^Bad qualifier\./) },
  })
})

test('a resource without a qualifier ignores it', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send(`GET Tech?qualifier=${encodeURIComponent("(lastName = 'Nobody')")}`)
  expect(value.count).toBe(5)
})

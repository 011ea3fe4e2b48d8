import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { ticket } from '../support/tiny-desk.ts'

const ids = (rows: readonly { id: number }[]): number[] => rows.map((row) => row.id)

test('a short ticket has eight keys in server order, and nothing of status or tech (§8.2, Q8)', async () => {
  const { send } = await openDesk()
  const { status, value } = await send('GET Tickets?list=mine')
  expect(status).toBe(200)
  expect(value).toMatchInlineSnapshot(`
    [
      {
        "displayClient": "Ana Ruiz",
        "id": 1004,
        "lastUpdated": "2026-10-03T08:00:00Z",
        "latestNote": {
          "id": 1,
          "mobileListText": "<b>A. Moore: </b> Looked at it.
    More &lt;soon&gt;",
          "noteClass": "bubble right",
          "noteColor": "clear",
          "type": "TechNote",
        },
        "prettyLastUpdated": "2 days ago",
        "shortDetail": "The intake screen stops.",
        "shortSubject": "Mine",
        "type": "Ticket",
        "updateFlagType": 2,
      },
    ]
  `)
  expect(Object.keys(value[0])).toEqual([
    'id',
    'type',
    'lastUpdated',
    'shortSubject',
    'shortDetail',
    'displayClient',
    'updateFlagType',
    'prettyLastUpdated',
    'latestNote',
  ])
})

test('lists come by last update, newest first, and hide deleted tickets (§4.2, §5.3)', async () => {
  const { send } = await openDesk()
  const { value } = await send('GET Tickets?qualifier=(jobTicketId>0)')
  expect(ids(value)).toEqual([1004, 1002, 1001])
})

test('mine, group, flagged and recent mirror the tabs of the web pages (§8.1)', async () => {
  const { send } = await openDesk({
    more: (db) => db.insert('ticket_flag', { tech_id: 2, ticket_id: 1002 }),
  })
  expect(ids((await send('GET Tickets/mine')).value)).toEqual([1004])
  expect(ids((await send('GET Tickets?list=group')).value)).toEqual([1004, 1001])
  expect(ids((await send('GET Tickets?list=flagged')).value)).toEqual([1002])
  expect(ids((await send('GET Tickets/recent')).value)).toEqual([])
  await send('GET Tickets/1001')
  expect(ids((await send('GET Tickets/recent')).value)).toEqual([1001])
})

test('a list may be narrowed by a qualifier (§8.1)', async () => {
  const { send } = await openDesk()
  const { value } = await send(
    `GET Tickets?list=group&qualifier=${encodeURIComponent("(subject like 'Mi*')")}`,
  )
  expect(ids(value)).toEqual([1004])
})

test('neither list nor qualifier is refused (§8.1, Q28)', async () => {
  const { send } = await openDesk()
  const refused = await send('GET Tickets')
  expect(refused.status).toBe(400)
  expect(refused.text).toBe("The 'list' or 'qualifier' parameter is required.")
  expect((await send('GET Tickets?list=&qualifier=')).status).toBe(400)
  expect((await send('GET Tickets?list=everything')).status).toBe(400)
})

test('a qualifier that cannot be read is a 400 in plain text (§5.6)', async () => {
  const { send } = await openDesk()
  const refused = await send('GET Tickets?qualifier=(((')
  expect(refused.status).toBe(400)
  expect(refused.headers['content-type']).toBe('text/plain;charset=UTF-8')
})

test('a tech limited to his groups finds nothing of other groups, not even by qualifier (§8.9)', async () => {
  const { send } = await openDesk()
  const { value } = await send(`GET Tickets?qualifier=(jobTicketId>0)&apiKey=${'D'.repeat(40)}`)
  expect(ids(value)).toEqual([1002])
  expect((await send(`GET Tickets/1001?apiKey=${'D'.repeat(40)}`)).status).toBe(400)
})

const crowd = (db: Parameters<typeof ticket>[0]): void => {
  for (let id = 2001; id <= 2120; id += 1) ticket(db, { id, subject: 'crowd' })
}
const every = 'GET Tickets?qualifier=(subject=%27crowd%27)'

test('25 rows by default, silently 100 at most (§4, Q2)', async () => {
  const { send } = await openDesk({ more: crowd })
  expect((await send(every)).value).toHaveLength(25)
  expect((await send(`${every}&limit=500`)).value).toHaveLength(100)
  expect((await send(`${every}&limit=0`)).value).toHaveLength(25)
  expect((await send(`${every}&limit=many`)).value).toHaveLength(25)
})

test('pages begin with 1, the last one is short, and a page past the end is an empty array; no totals (§4.1, Q3)', async () => {
  const { send } = await openDesk({ more: crowd })
  const first = await send(`${every}&limit=100&page=1`)
  const second = await send(`${every}&limit=100&page=2`)
  expect(second.value).toHaveLength(20)
  expect(Object.keys(second.headers)).toEqual(['content-type', 'server'])
  expect(new Set([...ids(first.value), ...ids(second.value)]).size).toBe(120)
  expect((await send(`${every}&limit=100&page=3`)).text).toBe('[]')
})

test('page=0 is a 500 in HTML (§6, Q1)', async () => {
  const { send } = await openDesk()
  for (const page of ['0', '-1', 'first']) {
    const refused = await send(`GET Tickets?list=mine&page=${page}`)
    expect(refused.status).toBe(500)
    expect(refused.headers['content-type']).toBe('text/html;charset=UTF-8')
  }
})

test('with repeatLastPage the last page comes again beyond the end (§4.1, Q4)', async () => {
  const { send } = await openDesk({ more: crowd, quirks: ['repeatLastPage'] })
  const last = await send(`${every}&limit=50&page=3`)
  const beyond = await send(`${every}&limit=50&page=90`)
  expect(ids(beyond.value)).toEqual(ids(last.value))
  expect(beyond.value).toHaveLength(20)
})

test('updateFlagType tells seen, own and new updates apart (§20.2)', async () => {
  const { send } = await openDesk()
  const flag = async (): Promise<number> => (await send('GET Tickets/mine')).value[0].updateFlagType
  expect(await flag()).toBe(2)
  await send('GET Tickets/1004')
  expect(await flag()).toBe(0)
})

test('withUTC adds the true time, and wrongZoneOffsetMinutes spoils the other one (§7, Q7)', async () => {
  const { send } = await openDesk({ quirks: ['wrongZoneOffsetMinutes=-300'] })
  const { value } = await send('GET Tickets/mine?withUTC=true')
  expect(value[0]).toMatchObject({
    lastUpdated: '2026-10-03T03:00:00Z',
    lastUpdatedUtc: '2026-10-03T08:00:00Z',
  })
})

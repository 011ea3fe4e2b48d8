import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '#sandbox/database/open.ts'
import { dispatch } from '#sandbox/dispatch.ts'
import { openSandbox } from '#sandbox/index.ts'
import type { SandboxOptions } from '#sandbox/index.ts'
import { legacy } from '#sandbox/legacy/legacy.ts'
import { parseQuirks } from '#sandbox/quirks.ts'
import { temporaryFolder } from '../../support/folders.ts'
import { keys, noon, writeTinyDesk } from '../support/tiny-desk.ts'

type Ask = (line: string, body?: object, headers?: Record<string, string>) => Promise<string>

const deskFile = (): string => {
  const file = join(temporaryFolder(), 'desk.db')
  writeTinyDesk(file)
  return file
}

/** One process that works on the file; it is asked by Abel unless the line says otherwise. */
const processOn = async (database: string, options: Partial<SandboxOptions> = {}): Promise<Ask> => {
  const sandbox = await openSandbox({ database, now: noon, ...options })
  onTestFinished(() => sandbox.close())
  return async (line, body, headers = {}) => {
    const [method = '', path = ''] = line.split(' ', 2)
    const signIn = /apiKey=|username=/.test(path) ? '' : `&apiKey=${keys.ana}`
    const response = await sandbox.handle({
      method,
      url: `/helpdesk/WebObjects/Helpdesk.woa/ra/${path}${path.includes('?') ? '' : '?'}${signIn}`,
      headers: { host: 'desk.example.org', ...headers },
      body: body === undefined ? null : Buffer.from(JSON.stringify(body)),
    })
    return Buffer.from(response.body).toString('utf8')
  }
}

const mine = 'GET Tickets?list=mine&style=details'

test('the same list again is the same answer, byte for byte', async () => {
  const ask = await processOn(deskFile())
  const first = await ask(mine)
  expect(first).toContain('"subject":"Mine"')
  expect(await ask(mine)).toBe(first)
  expect(await ask('GET Tickets?qualifier=(jobTicketId=1004)&style=details')).toBe(first)
  expect(`[${await ask('GET Tickets/1004')}]`).toBe(first)
})

test.each([
  ['a subject', 'PUT Tickets/1004', { subject: 'Printer on fire' }, '"subject":"Printer on fire"'],
  [
    'a note',
    'POST TechNotes',
    { jobticket: { type: 'JobTicket', id: 1004 }, noteText: 'Water did it' },
    '"mobileNoteText":"Water did it"',
  ],
  ['the name of its location', 'PUT Locations/1', { locationName: 'Winfield' }, '"locationName":"Winfield"'],
  ["the requester's name", 'PUT Clients/1', { lastName: 'Sanchez' }, '"displayClient":"Ana Sanchez"'],
])(
  'what was written of a ticket, %s, is in the next list, whoever wrote it',
  async (_, line, body, shown) => {
    const file = deskFile()
    const [ours, other] = [await processOn(file), await processOn(file)]
    const before = await ours(mine)
    expect(before).not.toContain(shown)
    expect(await other(mine)).toBe(before)
    await other(line, body)
    expect(await ours(mine)).toContain(shown)
    expect(await other(mine)).toBe(await ours(mine))
  },
)

test('what one process writes by other ways than the API is in the next list of another', async () => {
  const file = deskFile()
  const ask = await processOn(file)
  await ask(mine)
  const db = connect(file)
  onTestFinished(() => db.close())
  db.run('insert into ticket_flag (tech_id, ticket_id) values (2, 1004)')
  expect(await ask(mine)).toContain('"flaggedByTech":true')
  db.run('update status_type set name = ? where id = 1', 'Brand new')
  expect(await ask(mine)).toContain('{"id":1,"type":"StatusType","statusTypeName":"Brand new"}')
  db.run('update tech set may_edit_tickets = 0 where id = 2')
  expect(await ask(mine)).toContain('"ticketEditable":false')
})

test('what a fault took back is not in the next list', async () => {
  const ask = await processOn(deskFile(), {
    quirks: ['bumpOnOpen'],
    faults: ['cut-body:GET Tickets/1004:saved=0', 'cut-body:PUT Locations:saved=0'],
  })
  const before = await ask(mine)
  expect(before).toContain('"lastUpdated":"2026-10-03T08:00:00Z"')
  await expect(ask('GET Tickets/1004')).rejects.toThrow('The connection was lost')
  expect(await ask(mine)).toBe(before)
  await expect(ask('PUT Locations/1', { locationName: 'Winfield' })).rejects.toThrow(
    'The connection was lost',
  )
  expect(await ask(mine)).toBe(before)
})

test('each caller gets the own view of a ticket, whoever asked before', async () => {
  const file = deskFile()
  const db = connect(file)
  db.run('insert into ticket_flag (tech_id, ticket_id) values (2, 1004)')
  db.close()
  const ask = await processOn(file)
  await ask('POST TechNotes', {
    jobticket: { type: 'JobTicket', id: 1004 },
    noteText: 'Not for Ana',
    isHidden: true,
  })
  const found = 'GET Tickets?qualifier=(jobTicketId=1004)&style=details'
  const asked = async () => ({
    tech: await ask(found),
    colleague: await ask(`${found}&apiKey=${keys.ben}`),
    twins: await ask(`${found}&withUTC=true`),
    requester: await ask('GET clientInterface/Tickets/1004?username=ana&password=ana-password'),
    elsewhere: await ask(found, undefined, { host: 'desk.example.net' }),
  })
  const answers = await asked()
  expect(answers.tech).toContain('Not for Ana')
  expect(answers.tech).toContain('"bookmarkableLink":"http://desk.example.org/')
  expect(answers.tech).not.toContain('lastUpdatedUtc')
  expect(answers.tech).toContain('"flaggedByTech":true')
  expect(answers.colleague).toContain('"flaggedByTech":false')
  expect(answers.twins).toContain('"lastUpdatedUtc":"2026-10-05T12:00:00Z"')
  expect(answers.requester).toContain('"id":1004')
  expect(answers.requester).not.toContain('Not for Ana')
  expect(answers.elsewhere).toContain('"bookmarkableLink":"http://desk.example.net/')
  expect(await asked()).toEqual(answers)
})

test('a note grows older in the list though nobody writes anything', () => {
  const db = connect(deskFile())
  onTestFinished(() => db.close())
  const written = Date.parse('2026-10-03T08:00:00Z') / 1000
  const agesAfter = (passed: number): string[] => {
    const clock = { now: () => written + passed, pause: () => Promise.resolve(), computerTime: () => noon }
    const response = dispatch(
      {
        method: 'GET',
        url: `/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?list=mine&style=details&apiKey=${keys.ana}`,
        headers: {},
        body: null,
      },
      { db, clock, quirks: parseQuirks([]), dialects: [legacy] },
    )
    const said = Buffer.from(response.body)
      .toString('utf8')
      .matchAll(/"prettyUpdatedString":"([^<]*) </g)
    return [...said].map((found) => found[1] ?? '')
  }
  expect([0, 59, 60, 119, 120, 3600, 86_399, 86_400, 0].map((passed) => agesAfter(passed))).toEqual([
    ['just now', '1 day ago'],
    ['just now', '1 day ago'],
    ['1 minute ago', '1 day ago'],
    ['1 minute ago', '1 day ago'],
    ['2 minutes ago', '1 day ago'],
    ['1 hour ago', '1 day ago'],
    ['23 hours ago', '1 day ago'],
    ['1 day ago', '2 days ago'],
    ['just now', '1 day ago'],
  ])
})

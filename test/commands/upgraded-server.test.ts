import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { Transport } from '#http/transport.ts'
import { probedNextgen } from '../support/asking.ts'
import { signedInDesk, desk } from '../support/run.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'
import { typed } from '../support/typed.ts'
import { page } from '../support/whd/nextgen-desk.ts'
import { ticketRow } from '../support/whd/ticket-row.ts'

const gone = { status: 404, text: 'not found' }
const probedLegacy: Reply = { method: 'POST', path: 'Token', body: {}, query: { apiKey: null }, status: 404 }
const token = { accessToken: 'aaa.bbb.ccc', tokenType: 'Bearer', expiresIn: 3600, currentTechId: 7 }
const exchanged: Reply = { method: 'POST', path: 'Token', body: { apiKey: 'k'.repeat(40) }, json: token }
const followed = 'The server is now Web Help Desk 2026.4 and later; the account desk goes on with it.\n'

test('the account goes on with the new API, says so once, and remembers it', async () => {
  const departments = { path: 'Department', json: page([{ id: 2, name: 'Intake' }]) }
  const { transport, seen } = scripted([
    { path: 'Departments', ...gone },
    ...probedNextgen(),
    exchanged,
    departments,
    { path: 'Location', json: page([{ id: 3, locationName: 'Central Office' }]) },
  ])
  const person = signedInDesk(transport)
  expect(await person.run(typed('departments -o ids'))).toEqual({ code: 0, stdout: '2\n', stderr: followed })
  expect(JSON.parse(readFileSync(person.settingsPath, 'utf8')).profiles.desk.api).toBe('nextgen')
  expect(await person.run(typed('locations -o ids'))).toEqual({ code: 0, stdout: '3\n', stderr: '' })
  expect(seen).toHaveLength(6)
})

test('a ticket that is not found there is found on the new API', async () => {
  const { transport } = scripted([
    { path: 'Tickets/1042', ...gone },
    { path: 'TicketNotes', ...gone },
    ...probedNextgen(),
    exchanged,
    { path: 'Tickets/1042', query: { style: 'detailed' }, json: ticketRow(1042) },
    { path: 'TicketNote', json: page([]) },
  ])
  const { code, stdout, stderr } = await signedInDesk(transport).run(typed('show 1042 --json id,subject'))
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: '{"id":1042,"subject":"Badge printer offline"}\n',
    stderr: followed,
  })
})

test('a list is read from its beginning, with a view that was saved before', async () => {
  const list = { path: 'Tickets', query: { list: 'recent' } }
  const { transport } = scripted([
    { ...list, json: [] },
    { ...list, ...gone },
    ...probedNextgen(),
    exchanged,
    { path: 'Tickets/recent', json: page([ticketRow(1042)]) },
  ])
  const person = signedInDesk(transport)
  expect(await person.run(typed('queue --recent printer --save printers'))).toMatchObject({ code: 0 })
  expect(await person.run(typed('queue --recent view:printers -o ids'))).toMatchObject({
    code: 0,
    stdout: '1042\n',
    stderr: followed,
  })
})

test('a write is sent to the new API, for it reads first', async () => {
  const body = { clientTech: null }
  const taken = { clientTech: { id: 7, type: 'Tech', displayName: 'Tom Beckett' } }
  const { transport, seen } = scripted([
    { path: 'Preferences', ...gone },
    ...probedNextgen(),
    exchanged,
    { path: 'Preference', json: { id: 1 } },
    { path: 'Tech/7', json: { id: 7, displayName: 'Tom Beckett' } },
    { path: 'Tickets/1042', json: ticketRow(1042, taken) },
    { method: 'PUT', path: 'Tickets/1042', body, json: {} },
    { path: 'Tickets/1042', json: ticketRow(1042, { clientTech: null }) },
  ])
  const { code, stderr } = await signedInDesk(transport).run(typed('release 1042'))
  expect({ code, stderr, seen }).toMatchObject({ code: 0, stderr: followed })
})

test('a server that is what it was is asked once, and a ticket that is not there is not found: 3', async () => {
  const { transport, seen } = scripted([
    { path: 'Tickets/5', ...gone },
    { path: 'TicketNotes', ...gone },
    probedLegacy,
  ])
  expect(await signedInDesk(transport).run(typed('show 5'))).toMatchObject({ code: 3, stdout: '' })
  expect(seen).toHaveLength(3)
})

const silent = new LostAnswerError('The help desk did not answer within 120 s.', 'time-out')

test('a ticket that is not there is not found, also where nobody answers whether the server was upgraded: 3', async () => {
  const { transport } = scripted([
    { path: 'Tickets/5', ...gone },
    { path: 'TicketNotes', ...gone },
    { ...probedLegacy, fails: silent },
  ])
  expect(await signedInDesk(transport).run(typed('show 5'))).toMatchObject({
    code: 3,
    stderr: 'Ticket 5 does not exist, or this account may not see it.\n',
  })
})

test('what nobody answered is asked again where the next thing is not found', async () => {
  let letGo = (): void => undefined
  const after = new Promise<void>((resolve) => (letGo = resolve))
  const { transport } = scripted([
    { path: 'Tickets/5', ...gone },
    { path: 'Tickets/1042', ...gone, after },
    { path: 'TicketNotes', query: { jobTicketId: '5' }, ...gone },
    { path: 'TicketNotes', query: { jobTicketId: '1042' }, ...gone, after },
    { ...probedLegacy, fails: silent },
    ...probedNextgen(),
    exchanged,
    { path: 'Tickets/1042', query: { style: 'detailed' }, json: ticketRow(1042) },
    { path: 'TicketNote', json: page([]) },
  ])
  const line: Transport = async (request) => {
    try {
      return await transport(request)
    } catch (error) {
      setImmediate(letGo)
      throw error
    }
  }
  expect(await signedInDesk(line).run(typed('show 5 1042 -o ids'))).toMatchObject({
    code: 1,
    stdout: '1042\n',
    stderr: expect.stringContaining(followed),
  })
})

test('Ctrl-C while it is asked ends the command: 130', async () => {
  const { transport } = scripted([
    { path: 'Departments', ...gone },
    { ...probedLegacy, fails: new LostAnswerError('Interrupted while waiting.', 'interrupted') },
  ])
  expect(await signedInDesk(transport).run(typed('departments'))).toMatchObject({ code: 130, stdout: '' })
})

test('one before which all is refused that is sent is not taken for an upgraded one', async () => {
  const { transport } = scripted([
    { path: 'Departments', ...gone },
    ...probedNextgen({ token: 403, elsewhere: 403 }),
  ])
  expect(await signedInDesk(transport).run(typed('departments'))).toMatchObject({ code: 10, stdout: '' })
})

test('without an account that is kept, what to set is said', async () => {
  const env = { HELPDESK_SERVER: 'https://desk.example.org', HELPDESK_API_KEY: 'k'.repeat(40) }
  const { transport } = scripted([
    { path: 'Departments', ...gone },
    ...probedNextgen(),
    exchanged,
    { path: 'Department', json: page([]) },
  ])
  expect(await desk({ transport, env }).run(typed('departments'))).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(
      'The server is now Web Help Desk 2026.4 and later: set HELPDESK_API=nextgen.\n',
    ),
  })
})

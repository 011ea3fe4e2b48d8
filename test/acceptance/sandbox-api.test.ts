import { expect, test } from 'vitest'
import { homeEnvironment, temporaryFolder } from '../support/folders.ts'
import { serveSandbox } from '../support/served-sandbox.ts'

test.each([
  ['nextgen', 200, 404],
  ['both', 200, 200],
])('--api %s serves bearer tokens on a port', async (api, newer, older) => {
  const { url, apiKey } = await serveSandbox(homeEnvironment(temporaryFolder()), '--api', api)
  const body = JSON.stringify({ apiKey })
  const given = await fetch(`${url}/api/v1/ra/Token`, { method: 'POST', body })
  const { tokenType, accessToken } = Object(await given.json())
  const headers = { authorization: `${tokenType} ${accessToken}` }
  const read = await fetch(`${url}/api/v1/ra/Tickets/1042`, { headers })
  expect(read.status).toBe(newer)
  expect(await read.json()).toMatchObject({ id: 1042, type: 'Ticket' })
  const legacy = await fetch(`${url}/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets/1042?apiKey=${apiKey}`)
  await legacy.text()
  expect(legacy.status).toBe(older)
})

test('what was written through one process is read through another, whichever API each serves', async () => {
  const folder = temporaryFolder()
  const env = homeEnvironment(folder)
  const older = await serveSandbox(env)
  const newer = await serveSandbox(env, '--api', 'nextgen')
  const body = { noteText: 'Said once', jobticket: { type: 'JobTicket', id: 1042 } }
  expect(await newer.asks('TechNotes', { method: 'POST', body })).toMatchObject({ type: 'TechNote' })
  const asked = { query: { jobTicketId: '1042', limit: '1' } }
  const read = await older.asks('TicketNotes', asked)
  expect(read).toMatchObject([{ mobileNoteText: 'Said once', isTechNote: true }])
  expect(await newer.asks('TicketNotes', asked)).toEqual(read)
})

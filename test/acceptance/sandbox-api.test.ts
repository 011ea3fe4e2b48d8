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

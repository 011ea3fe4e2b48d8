import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

test.each([
  'Asset',
  'AssetStatus',
  'AssetType',
  'BillingRate',
  'Client',
  'Company',
  'CustomFieldDefinition',
  'CustomFieldDefinition/Asset',
  'CustomFieldDefinition/Location',
  'Department',
  'Location',
  'Manufacturer',
  'Model',
  'PriorityType',
  'RequestType',
  'Room',
  'StatusType',
  'Tech',
  'TicketBulkAction',
])('%s is a list', async (name) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { status, value } = await send(`GET ${name}`)
  expect({ status, keys: Object.keys(value) }).toEqual({
    status: 200,
    keys: ['result', 'count', 'batch', 'batchSize'],
  })
})

test.each([
  'Assets',
  'StatusTypes',
  'Techs',
  'Ticket',
  'Ticket/1001',
  'tickets/1001',
  'statustype',
  'TicketAttachment/1',
  'TicketAttachments/1',
  'Tickets.json',
  'StatusType.xml',
  'TechGroup',
  'clientInterface/Tickets',
  'Tickets/1001/escalate',
  'Tickets/1001/deescalate',
  'BillingRate/1',
  'CustomFieldDefinition/40',
  'Setup/Preference',
])('the API has no %s', async (path) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(`GET ${path}`)).toMatchObject({
    status: 404,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    value: { message: 'The requested resource is not available.' },
  })
})

test.each([
  'DELETE Client/1',
  'DELETE Tech/1',
  'POST StatusType',
  'PUT TicketNote/1',
  'POST TicketNote',
  'GET TechNote',
  'GET Token',
  'POST Tickets/1001',
  'DELETE ticketAttachment/1',
  'GET ticketAttachment/upload',
  'POST Preference',
  'PATCH Tickets/1001',
])('%s is a 405', async (line) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(line, {})).toMatchObject({ status: 405, value: { message: expect.any(String) } })
})

test('a client who cannot be deleted is still there', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  await send('DELETE Client/1')
  expect((await send('GET Client/1')).status).toBe(200)
})

test.each(['1', 'ana', 'ana@example.org'])('a client is found by %s', async (name) => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { status, value } = await send(`GET Client/${encodeURIComponent(name)}`)
  expect(status).toBe(200)
  expect(value).toMatchObject({ id: 1, type: 'Client', firstName: 'Ana', username: 'ana' })
})

test.each(['77', 'nobody', 'ana@elsewhere.org', '%2e%2e'])('a client is not found by %s', async (name) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(`GET Client/${name}`)).toMatchObject({
    status: 404,
    value: { message: expect.any(String) },
  })
})

test('a client’s user name goes before another’s e-mail address', async () => {
  const { send } = await openDesk({
    api: 'nextgen',
    more: (db) => db.run("update client set email = 'ana' where id = 2"),
  })
  expect((await send('GET Client/ana')).value.id).toBe(1)
})

test('clients are made and changed as in the legacy API', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const made = await send('POST Client', { lastName: 'Mills', email: 'mills@example.org' })
  expect(made).toMatchObject({ status: 201, value: { lastName: 'Mills' } })
  expect(await send(`PUT Client/${made.value.id}`, { phone: '555-0199' })).toMatchObject({
    status: 200,
    value: { phone: '555-0199' },
  })
  expect(await send('POST Client', {})).toMatchObject({
    status: 400,
    value: { message: 'lastName required.' },
  })
})

test('request types and technicians have no style: they come with all that is known', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const types = (await send('GET RequestType')).value.result
  expect(types.map(({ id }: { id: number }) => id)).toEqual([10, 11, 20, 30])
  expect(types[2]).toMatchObject({ id: 20, problemTypeName: 'Data circuits', hideSubject: 1, parentId: null })
  expect((await send('GET RequestType/11')).value).toEqual(types[1])
  expect((await send('GET RequestType?list=all&style=short')).value.result).toEqual(types)
  const techs = (await send('GET Tech')).value.result
  expect(techs[1]).toMatchObject({ id: 2, displayName: 'Abel Moore', firstName: 'Abel', username: 'abel' })
  expect((await send('GET Tech/2')).value).toEqual(techs[1])
})

test('a model is short unless asked otherwise, a location never when it is alone', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { id } = (await send('POST Model', { modelName: 'Latitude 5440' })).value
  const short = { id, type: 'Model', modelName: 'Latitude 5440' }
  expect((await send(`GET Model/${id}`)).value).toEqual(short)
  expect((await send(`GET Model/${id}?style=detailed`)).value).toHaveProperty('manufacturer')
  expect((await send(`DELETE Model/${id}`)).status).toBe(200)
  expect((await send(`GET Model/${id}`)).status).toBe(404)
  expect((await send('GET Location')).value.result[0]).not.toHaveProperty('locationCustomFields')
  expect((await send('GET Location?style=detailed')).value.result[0]).toHaveProperty('locationCustomFields')
  expect((await send('GET Location/1')).value).toHaveProperty('locationCustomFields')
})

test('custom fields of tickets, assets and locations have lists of their own', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send('GET CustomFieldDefinition')
  expect(value.result[0]).toEqual({
    id: 40,
    type: 'CustomFieldDefinition',
    label: 'Callback number',
    optionsString: null,
    displayStyleStorableValue: 0,
    visible: true,
    editable: true,
    required: true,
  })
  expect((await send('GET CustomFieldDefinition/Asset')).value.count).toBe(0)
})

test('the preferences are one object, of the version that has this API', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { value } = await send('GET Preference')
  expect(value).toMatchObject({
    type: 'Preference',
    defaultStatusTypeId: 1,
    ticketClientRequiredBoolean: true,
    version: '2026.4.0',
    apiVersion: '2026.4.0.19',
  })
})

test('who is signed in is told by id alone; with appKeyHidesAdmin the application key cannot ask it, its token can', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['appKeyHidesAdmin'] })
  const application = { apiKey: keys.application, username: 'abel' }
  expect((await send('GET Tech/currentTech')).value).toEqual({ id: 2, type: 'Tech' })
  expect((await send(`GET Tech/currentTech?apiKey=${keys.application}&username=abel`)).status).toBe(403)
  const { accessToken } = (await send('POST Token?anonymous=1', application)).value
  const authorization = `Bearer ${accessToken}`
  expect((await send('GET Tech/currentTech', undefined, { authorization })).status).toBe(200)
  expect((await send('GET Tech/1', undefined, { authorization })).status).toBe(403)
})

test('stubRows cuts rows of lists, never what is asked for alone', async () => {
  const { send } = await openDesk({ api: 'nextgen', quirks: ['stubRows'] })
  const techs = (await send('GET Tech')).value.result
  expect(techs[2]).toEqual({ id: 3, type: 'Tech' })
  expect((await send('GET Tech/3')).value).toMatchObject({ id: 3, displayName: 'Ben Ortiz' })
})

test('a mail is taken in any form', async () => {
  const { send, sandbox } = await openDesk({ api: 'nextgen' })
  expect((await send('POST Email', { to: 'lou@example.org', subject: 'Hello', body: 'There' })).status).toBe(
    200,
  )
  expect(sandbox.mail()).toMatchObject([{ to: 'lou@example.org', subject: 'Hello', body: 'There' }])
})

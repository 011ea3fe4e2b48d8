import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

const wanted = {
  problemtype: { type: 'ProblemType', id: 11 },
  clientReporter: { type: 'Client', id: 1 },
  location: { type: 'Location', id: 1 },
  detail: 'The screen stays white.',
  subject: 'White screen',
  customFields: [{ definitionId: 40, restValue: '555-0134' }],
}

test('a ticket is created, changed and deleted by the rules of the help desk', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const made = await send('POST Tickets', wanted)
  expect(made).toMatchObject({
    status: 201,
    value: { type: 'Ticket', statusTypeId: 1, subject: 'White screen' },
  })
  const path = `Tickets/${made.value.id}`
  expect((await send(`GET ${path}`)).value).toMatchObject({
    subject: 'White screen',
    techGroupLevel: { id: 1 },
    ticketCustomFields: [
      { definitionId: 40, restValue: '555-0134' },
      { definitionId: 41, restValue: null },
    ],
  })
  const changed = await send(`PUT ${path}`, { statustype: { type: 'StatusType', id: 2 }, clientTech: null })
  expect(changed).toMatchObject({ status: 200, value: { statustype: { id: 2 }, clientTech: null } })
  expect((await send(`DELETE ${path}`)).value).toMatchObject({ isDeleted: true })
  expect(await send(`GET ${path}`)).toMatchObject({
    status: 400,
    value: { message: 'The ticket is deleted or you may not see it.' },
  })
})

test.each([
  [
    'a required custom field',
    { ...wanted, customFields: [] },
    'Required custom fields are missing: Callback number',
  ],
  ['a request type', { ...wanted, problemtype: undefined }, 'problemtype is required.'],
])('a ticket without %s is refused with a message', async (_, body, message) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send('POST Tickets', body)).toMatchObject({ status: 400, value: { message } })
})

test('a ticket that is not there is a 404, one of other groups a 400', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send('GET Tickets/9')).toMatchObject({
    status: 404,
    value: { message: 'The ticket does not exist.' },
  })
  expect((await send(`GET Tickets/1001?apiKey=${keys.cleo}`)).status).toBe(400)
})

test('a note is written, listed with its ticket and read alone, there with its source text', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const written = await send('POST TechNote', {
    noteText: 'New [b]cable[/b].',
    jobticket: { type: 'JobTicket', id: 1001 },
    workTime: '15',
    isHidden: true,
    statusTypeId: 2,
  })
  expect(written).toMatchObject({ status: 201, value: { type: 'TechNote', noteText: 'New [b]cable[/b].' } })
  const { value: list } = await send('GET TicketNote?jobTicketId=1001')
  expect(list).toMatchObject({
    count: 1,
    result: [
      {
        id: written.value.id,
        prettyUpdatedString: 'just now <strong>Abel Moore</strong> said',
        mobileNoteText: 'New <b>cable</b>.',
        isSolution: false,
        isTechNote: true,
        isHidden: true,
      },
    ],
  })
  expect(list.result[0]).not.toHaveProperty('noteText')
  const long = (await send('GET TicketNote?jobTicketId=1001&style=detailed')).value.result[0]
  expect(long).toMatchObject({ noteText: 'New [b]cable[/b].', workTime: '15' })
  expect((await send(`GET TicketNote/${written.value.id}`)).value).toEqual(long)
  expect((await send('GET Tickets/1001')).value.statustype.id).toBe(2)
})

test.each([
  ['GET TicketNote', 400, "The 'jobTicketId' parameter is required."],
  ['GET TicketNote?jobTicketId=9', 404, 'The ticket does not exist.'],
  ['GET TicketNote/9', 404, 'The note does not exist.'],
  ['GET TicketNote/x', 404, 'The note does not exist.'],
  [`GET TicketNote/1?apiKey=${keys.cleo}`, 400, 'The ticket is deleted or you may not see it.'],
])('%s is a %i', async (line, status, message) => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send(line)).toMatchObject({ status, value: { message } })
})

test('a note that says nothing is refused with a message', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  expect(await send('POST TechNote', { jobticket: { id: 1001 }, noteText: ' ' })).toMatchObject({
    status: 400,
    value: { message: 'noteText is required.' },
  })
})

const form = (name: string, content: string): { body: string; type: string } => ({
  type: 'multipart/form-data; boundary=cut',
  body: [
    '--cut',
    `content-disposition: form-data; name="${name}"; filename="log.txt"`,
    '',
    content,
    '--cut--',
    '',
  ].join('\r\n'),
})

test('a file goes up with a bearer token and comes down byte for byte', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const { accessToken } = (await send('POST Token?anonymous=1', { apiKey: keys.ana })).value
  const headers = { authorization: `Bearer ${accessToken}` }
  const { body, type } = form('file', 'line 1\r\nline 2')
  const up = 'ticketAttachment/upload?type=jobTicket&entityId=1001&returnFields=id,uploadDate'
  const sent = await send(`POST ${up}`, body, { ...headers, 'content-type': type })
  expect(sent).toMatchObject({ status: 200, value: { id: 2, uploadDate: '2026-10-05T12:00:00Z' } })
  const back = await send('GET ticketAttachment/2', undefined, headers)
  expect(back).toMatchObject({ status: 200, text: 'line 1\r\nline 2' })
  expect(back.headers).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': expect.stringContaining('filename="log.txt"'),
  })
  expect((await send('GET Tickets/1001')).value.attachments).toMatchObject([{ id: 2, fileName: 'log.txt' }])
})

test('an upload needs a sign-in and the part that is called file', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  const up = 'POST ticketAttachment/upload?type=jobTicket&entityId=1001'
  const { body, type } = form('fileUpload', 'x')
  expect((await send(`${up}&anonymous=1`, body, { 'content-type': type })).status).toBe(401)
  expect(await send(up, body, { 'content-type': type })).toMatchObject({
    status: 500,
    value: { message: "Required request part 'file' is not present" },
  })
  expect(await send('GET ticketAttachment/9')).toMatchObject({
    status: 404,
    value: { message: expect.any(String) },
  })
})

test('links of tickets and mails lead to pages that are not below /helpdesk/', async () => {
  const { send, sandbox } = await openDesk({ api: 'nextgen' })
  const { bookmarkableLink } = (await send('GET Tickets/1001')).value
  expect(bookmarkableLink).toBe('http://desk.example.org/whd/tickets/1001')
  const page = await send(`GET ${bookmarkableLink}`)
  expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html;charset=UTF-8' } })
  expect(page.text).toContain('OMIS freezes')
  await send('PUT Tickets/1001', { statustype: { id: 5 } })
  const asked = sandbox.mail().find(({ subject }) => subject.includes('is it solved'))
  const yes = /^Yes: (\S+)$/m.exec(asked?.body ?? '')?.[1] ?? ''
  expect(yes).toMatch(/^http:\/\/desk\.example\.org\/whd\/answer\?token=\w+&answer=yes$/)
  expect((await send(`GET ${yes}`)).text).toContain('The ticket is closed.')
  expect((await send('GET Tickets/1001')).value.statustype.id).toBe(3)
})

test('a hidden note shows on a ticket’s page to a signed-in technician only', async () => {
  const { send } = await openDesk({ api: 'nextgen' })
  await send('POST TechNote', { noteText: 'Secret door', jobticket: { id: 1001 }, isHidden: true })
  expect((await send('GET /whd/tickets/1001')).text).not.toContain('Secret door')
  expect((await send('GET /whd/tickets/1001?apiKey=wrong')).text).not.toContain('Secret door')
  expect((await send(`GET /whd/tickets/1001?apiKey=${keys.ana}`)).text).toContain('Secret door')
})

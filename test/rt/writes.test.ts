import { expect, test } from 'vitest'
import type { TicketNow } from '#desk/ticket.ts'
import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { page, row, trackerDesk, token, type Answered, type Asked } from '../support/rt/desk.ts'

test('a change on condition carries the version, and a later change is a conflict', async () => {
  const { desk, asked } = trackerDesk((one) => {
    const isOld = one.headers['if-match'] === '"93"'
    return isOld ? { status: 412, json: { message: 'Precondition Failed' } } : { json: [] }
  })
  await expect(desk.update(4, { priority: 100 }, { unlessChangedSince: '"93"' })).rejects.toMatchObject({
    exit: 7,
    message: 'Ticket 4 was changed by somebody else meanwhile.',
  })
  await desk.update(4, { priority: 100 })
  expect(asked.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['PUT', 'ticket/4', '{"Priority":100}'],
    ['PUT', 'ticket/4', '{"Priority":100}'],
  ])
  expect(asked[1]?.headers).not.toHaveProperty('if-match')
})

test('of a list each ticket is looked at once more, and goes by the ETag that it has then', async () => {
  const { desk, asked } = trackerDesk(({ method, path }) => {
    if (method === 'PUT') return { json: [] }
    if (path !== 'ticket/4') return page(path === 'tickets' ? [row()] : [])
    return { json: { LastUpdated: lastUpdated }, headers: { etag: '"93"' } }
  })
  let lastUpdated = '2026-10-01T09:00:00Z'
  const listed: TicketNow[] = []
  for await (const ticket of desk.ticketsById([4, 5])) listed.push(ticket)
  const unlessChangedSince = listed[0]?.version ?? ''
  await desk.update(4, { priority: 100 }, { unlessChangedSince })
  expect(asked.at(-1)).toMatchObject({ method: 'PUT', headers: { 'if-match': '"93"' } })

  lastUpdated = '2026-10-01T09:00:07Z'
  await expect(desk.update(4, { priority: 50 }, { unlessChangedSince })).rejects.toMatchObject({ exit: 7 })
  expect(asked.at(-1)).toMatchObject({ method: 'GET', path: 'ticket/4' })
})

test('a change that is refused under 200 is a rule, in the words of the server', async () => {
  const { desk } = trackerDesk(() => ({
    json: [
      "Ticket 4: Subject changed from 'a' to 'b'",
      'Ticket 4: That user may not own tickets in that queue',
    ],
  }))
  await expect(desk.update(4, { tech: 45 })).rejects.toMatchObject({
    exit: 6,
    message: 'The help desk refused: That user may not own tickets in that queue',
  })
})

test('a value that reads like a refusal is none', async () => {
  const { desk } = trackerDesk(() => ({
    json: [
      "Ticket 4: Subject changed from 'It failed' to 'Login failed'",
      "Remark cannot print changed to can't print",
      'Story permission denied\nto all added',
      'It failed is no longer a value for custom field Remark',
    ],
  }))
  await expect(desk.update(4, { subject: 'Login failed' })).resolves.toBeUndefined()
})

test('a subject goes in one line, and one that the server would cut does not go', async () => {
  const { desk, asked } = trackerDesk(() => ({ json: [] }))
  await desk.update(4, { subject: 'Badge\n\nprinter' })
  expect(asked.map(({ body }) => body)).toEqual(['{"Subject":"Badge printer"}'])
  await expect(desk.update(4, { subject: '東'.repeat(67) })).rejects.toMatchObject({
    exit: 6,
    message: 'The subject has 201 bytes; the help desk keeps 200.',
  })
  await desk.update(4, { subject: `${'東'.repeat(66)}xy` })
  expect(asked).toHaveLength(2)
})

test('who gives a ticket back gives it to Nobody, and the first requester alone is replaced', async () => {
  const { desk, asked } = trackerDesk((one) =>
    one.method === 'GET' ? page([row({ Requestor: [person(45), person(47)] })]) : { json: [] },
  )
  await desk.update(4, { tech: null })
  await desk.update(4, { requester: 48 })
  await desk.update(4, { requester: null })
  expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => body)).toEqual([
    '{"Owner":"Nobody"}',
    '{"Requestor":[48,47]}',
    '{"Requestor":[47]}',
  ])
})

test('several values of a field are cleared by none of them, a single one by null', async () => {
  const { desk, asked } = trackerDesk(withFields)
  await desk.update(4, {
    fields: new Map([
      [2, null],
      [4, null],
    ]),
  })
  await desk.update(4, { fields: new Map([[4, 'Mail;Files']]) })
  expect(asked.filter(({ method }) => method === 'PUT').map(({ body }) => JSON.parse(body))).toEqual([
    { CustomFields: { 2: null, 4: [] } },
    { CustomFields: { 4: ['Mail', 'Files'] } },
  ])
})

test('what tickets here do not have is refused before anything is sent', async () => {
  const { desk, asked } = trackerDesk(() => ({ json: [] }))
  await expect(desk.update(4, { room: '12' })).rejects.toMatchObject({ exit: 6 })
  await expect(desk.update(4, { detail: 'x' })).rejects.toMatchObject({ exit: 6 })
  await expect(desk.move(4, 'escalate')).rejects.toMatchObject({ exit: 6 })
  await expect(desk.attach({ ticket: 4 }, { name: 'e.txt', bytes: new Uint8Array() })).rejects.toMatchObject({
    message: 'e.txt is empty; the help desk takes no empty file.',
  })
  expect(asked).toEqual([])
})

test('a note tells its number by where it is, a hidden one is a comment', async () => {
  const { desk, asked } = trackerDesk((one) =>
    one.method === 'GET' ? page([]) : made('/REST/2.0/transaction/90', ['Correspondence added']),
  )
  const note = { text: 'Look at tray 2', hidden: false, solution: false, minutes: 15 }
  expect(await desk.addNote(4, note)).toEqual({ id: 90 })
  await desk.addNote(4, { ...note, hidden: true, minutes: 0, status: 4 })
  const posts = asked.filter(({ method }) => method === 'POST')
  expect(posts.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    ['ticket/4/correspond', { Content: 'Look at tray 2', ContentType: 'text/plain', TimeTaken: 15 }],
    ['ticket/4/comment', { Content: 'Look at tray 2', ContentType: 'text/plain', Status: 'resolved' }],
  ])
})

test('a note of 0, which the server takes for none, goes with a line end', async () => {
  const { desk, asked } = trackerDesk((one) =>
    one.method === 'GET' ? page([]) : made('/REST/2.0/transaction/90', ['Correspondence added']),
  )
  await desk.addNote(4, { text: '0', hidden: false, solution: false, minutes: 0 })
  expect(asked.map(({ body }) => JSON.parse(body))).toEqual([{ Content: '0\n', ContentType: 'text/plain' }])
})

test('an answer that does not tell what was made leaves the outcome unknown', async () => {
  const { desk } = trackerDesk(() => ({ status: 201, json: ['Correspondence added'] }))
  const note = { text: 'x', hidden: false, solution: false, minutes: 0 }
  await expect(desk.addNote(4, note)).rejects.toMatchObject({ exit: 8 })
  const broken = trackerDesk(() => ({ status: 500, text: '' })).desk
  await expect(broken.addNote(4, note)).rejects.toMatchObject({ exit: 8 })
})

test('a file goes up as bytes under its own name, and what the server kept of it is looked at', async () => {
  let kept = 3
  const { desk, asked } = trackerDesk(({ method, path }) => {
    if (method === 'POST') return made('/REST/2.0/transaction/220', ['Comments added'])
    if (path === 'attachments') return page([stored(kept)], null)
    return { json: { Type: 'Correspond' } }
  })
  const file = { name: 'a "b" ä.txt', bytes: new Uint8Array([104, 105, 10]) }
  expect(await desk.attach({ ticket: 4, note: 90 }, file)).toEqual({ id: 216 })
  const post = asked.find(({ method }) => method === 'POST')
  expect(post?.path).toBe('ticket/4/correspond')
  expect(Buffer.from(post?.body ?? '', 'latin1').toString()).toBe(
    [
      '--helpdesk-part-0',
      'Content-Disposition: form-data; name="JSON"',
      'Content-Type: application/json',
      '',
      '{"NoContent":1,"Subject":"File for note 90"}',
      '--helpdesk-part-0',
      'Content-Disposition: form-data; name="Attachments"; filename="a _b_ ä.txt"',
      'Content-Type: application/octet-stream',
      '',
      'hi\n',
      '--helpdesk-part-0--',
      '',
    ].join('\r\n'),
  )
  kept = 2
  await expect(desk.attach({ ticket: 4 }, file)).rejects.toMatchObject({
    exit: 6,
    message: 'The help desk kept 2 of the 3 bytes of a "b" ä.txt.',
  })
})

test.each([
  new UnreachableError('The help desk cannot be reached: connection refused.'),
  new LostAnswerError('The help desk did not answer within 120 s.', 'time-out'),
  new LostAnswerError('Interrupted while waiting for the answer.', 'interrupted'),
  { status: 403, json: { message: 'Forbidden' } },
  { text: '<html>' },
])(
  'a file that went up and cannot be looked at is not known, so that nobody sends it again',
  async (what) => {
    const { desk } = trackerDesk(({ method }) => {
      if (method === 'POST') return made('/REST/2.0/transaction/220', ['Comments added'])
      if (what instanceof Error) throw what
      return what
    })
    const file = { name: 'a.txt', bytes: new Uint8Array([104]) }
    await expect(desk.attach({ ticket: 4 }, file)).rejects.toMatchObject({ exit: 8 })
  },
)

test('an attachment comes back from base64, and one that is not there, a 500 of the server, is not found', async () => {
  const { desk } = trackerDesk(({ path }) =>
    path === 'attachment/216'
      ? { json: { Content: 'AAH/\nCg==\n' } }
      : { status: 500, json: { message: 'Internal Server Error' } },
  )
  expect([...(await desk.download(216))]).toEqual([0, 1, 255, 10])
  await expect(desk.download(9999)).rejects.toMatchObject({ exit: 3 })
})

test('refusals tell the server from its program, and a token never', async () => {
  const told = trackerDesk(() => ({
    status: 400,
    json: { message: `Unknown field: foo ${token} at /usr/share/rt/Tickets.pm line 3187.\n` },
  })).desk
  await expect(told.total({ scope: 'all', filter: null, limit: null })).rejects.toMatchObject({
    exit: 6,
    message: 'The help desk refused: Unknown field: foo ***',
  })
  const out = trackerDesk(() => ({ status: 401, json: { message: 'Unauthorized' } })).desk
  await expect(out.whoAmI()).rejects.toMatchObject({ exit: 4 })
  const page404 = trackerDesk(() => ({ status: 404, text: '<html>' })).desk
  await expect(page404.whoAmI()).rejects.toMatchObject({ exit: 10 })
})

function made(location: string, json: unknown): Answered {
  return { status: 201, headers: { location }, json }
}

function person(id: number) {
  return { id, Name: `user${id}`, RealName: '', EmailAddress: '' }
}

function stored(bytes: number) {
  return {
    id: 216,
    TransactionId: '220',
    ContentType: 'application/octet-stream',
    Filename: 'a.txt',
    ContentLength: String(bytes),
    Created: '2026-09-30T08:00:00Z',
  }
}

function withFields({ method, path, query }: Asked): Answered {
  if (method === 'PUT') return { json: [] }
  if (path === 'customfield/4') return { json: { Values: ['Mail', 'Files', 'Phone'] } }
  if (path === 'customfield/2') return { json: { Values: ['North', 'South'] } }
  if (query.get('page') !== '1') return page([])
  if (path === 'queues/all') return page([{ id: '3', Name: 'Network', Disabled: '0', Lifecycle: 'default' }])
  const field = { Type: 'Select', Pattern: '', LookupType: 'RT::Queue-RT::Ticket' }
  return page([
    { ...field, id: 2, Name: 'Building', MaxValues: '1' },
    { ...field, id: 4, Name: 'Affected', MaxValues: '0' },
  ])
}

import { expect, test } from 'vitest'

import { AnswerError, NotFoundError, RuleError, SignInError, UnknownOutcomeError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { HttpRequest } from '#http/transport.ts'
import type { Credentials } from '#whd/options.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { deskOf, memorySessions } from '../../support/whd/desk.ts'

const file = { name: 'screen.png', bytes: new TextEncoder().encode('pixels') }
const upload = '/helpdesk/attachment/upload'

const opened: Reply = {
  path: 'Session',
  json: { type: 'Session', sessionKey: 'Kfresh', instanceId: -1, currentTechId: 7 },
  headers: { 'set-cookie': ['JSESSIONID=fresh; Path=/helpdesk; Secure', 'wosid=other'] },
}
const closed: Reply = { method: 'DELETE', path: 'Session', query: { sessionKey: 'Kfresh' }, text: 'OK' }
const posted: Reply = {
  method: 'POST',
  path: upload,
  query: { type: 'jobTicket', entityId: '1042', returnFields: 'id', apiKey: null, sessionKey: null },
  sent: { cookie: 'JSESSIONID=fresh; wosid=Kfresh', origin: 'https://helpdesk.example.org' },
  json: { id: 11 },
}

test('a file goes up in a session of its own, with the cookie that is made by hand; the session is ended', async () => {
  const { transport, seen } = scripted([opened, posted, closed])
  expect(await deskOf(transport).attach({ ticket: 1042 }, file)).toEqual({ id: 11 })
  expect(seen).toEqual([
    'GET Session',
    `POST ${upload}?type=jobTicket&entityId=1042&returnFields=id`,
    'DELETE Session',
  ])
})

test('a file goes up as the form of a web browser, whatever its name and its bytes', async () => {
  const sent: HttpRequest[] = []
  const { transport } = scripted([opened, posted, closed])
  const desk = deskOf((request) => {
    if (request.method === 'POST') sent.push(request)
    return transport(request)
  })
  const name = 'a "b"\r\nX-Evil: 1.txt'
  await desk.attach({ ticket: 1042 }, { name, bytes: Buffer.from('helpdesk-part-0\0ÿ') })
  expect(sent[0]?.headers['content-type']).toBe('multipart/form-data; boundary=helpdesk-part-1')
  expect(new TextDecoder().decode(sent[0]?.body).split('\r\n')).toEqual([
    '--helpdesk-part-1',
    'Content-Disposition: form-data; name="file"; filename="a %22b%22%0D%0AX-Evil: 1.txt"',
    'Content-Type: application/octet-stream',
    '',
    'helpdesk-part-0\0ÿ',
    '--helpdesk-part-1--',
    '',
  ])
})

test('a file of a note names the note', async () => {
  const query = { type: 'techNote', entityId: '90122' }
  const { transport } = scripted([opened, { ...posted, query }, closed])
  expect(await deskOf(transport).attach({ ticket: 1042, note: 90122 }, file)).toEqual({ id: 11 })
})

test('an account that signs in with a session lends it, and opens it again when it has ended', async () => {
  const credentials: Credentials = {
    mode: 'session',
    opening: { mode: 'password', username: 'aruiz', password: 'p' },
  }
  const old = { key: 'Kold', cookies: [{ name: 'JSESSIONID', value: 'old' }], instanceId: -1, techId: 7 }
  const { transport, seen } = scripted([
    { ...posted, sent: { cookie: 'JSESSIONID=old; wosid=Kold' }, status: 401 },
    opened,
    posted,
  ])
  const desk = deskOf(transport, { credentials, sessions: memorySessions(old) })
  expect(await desk.attach({ ticket: 1042 }, file)).toEqual({ id: 11 })
  expect(seen.map((line) => line.split('?')[0])).toEqual([`POST ${upload}`, 'GET Session', `POST ${upload}`])
})

test('a session that another program ended is opened once more', async () => {
  const { transport } = scripted([opened, { ...posted, status: 401 }, opened, posted, closed])
  expect(await deskOf(transport).attach({ ticket: 1042 }, file)).toEqual({ id: 11 })
})

test('the older name of the part is sent only when the server asks for it', async () => {
  const parts: string[] = []
  const refusal = { reason: "Required request part 'fileUpload' is not present" }
  const { transport } = scripted([opened, { ...posted, status: 500, json: refusal }, posted, closed])
  const desk = deskOf((request) => {
    const part = / name="(\w+)"/.exec(new TextDecoder().decode(request.body))?.[1]
    if (part !== undefined) parts.push(part)
    return transport(request)
  })
  expect(await desk.attach({ ticket: 1042 }, file)).toEqual({ id: 11 })
  expect(parts).toEqual(['file', 'fileUpload'])
})

test.each<[string, Partial<Reply>, new (message: string) => Error]>([
  ['a web page', { text: '<html><form><input type="password"></form></html>' }, UnknownOutcomeError],
  ['a fault of the server', { status: 500, json: { reason: 'Out of disk.' } }, UnknownOutcomeError],
  [
    'a wish for the part that was sent',
    { status: 500, json: { reason: "part 'file'" } },
    UnknownOutcomeError,
  ],
  ['no number', { json: { uploadDate: '2026-10-01T16:00:00Z' } }, UnknownOutcomeError],
  ['a lost connection', { fails: new LostAnswerError('Cut.', 'reset') }, UnknownOutcomeError],
  ['a reason', { json: { reason: 'Attachments are switched off.' } }, RuleError],
  ['not found', { status: 404 }, NotFoundError],
])('an upload that is answered with %s fails, and the session is ended', async (_, answer, kind) => {
  const { json: __, ...bare } = posted
  const { transport } = scripted([opened, { ...bare, ...answer }, closed])
  await expect(deskOf(transport).attach({ ticket: 1042 }, file)).rejects.toBeInstanceOf(kind)
})

test('no file goes up where no session is to be had', async () => {
  const { transport } = scripted([{ path: 'Session', status: 401 }])
  await expect(deskOf(transport).attach({ ticket: 1042 }, file)).rejects.toBeInstanceOf(SignInError)
})

test('an upload counts although its session could not be ended', async () => {
  const { transport } = scripted([opened, posted, { ...closed, fails: new LostAnswerError('Cut.', 'reset') }])
  expect(await deskOf(transport).attach({ ticket: 1042 }, file)).toEqual({ id: 11 })
})

test('files go up one after the other, and one that fails does not hold up the next', async () => {
  const { transport, seen } = scripted([
    opened,
    { ...posted, json: { reason: 'Too large.' } },
    closed,
    opened,
    posted,
    closed,
  ])
  const desk = deskOf(transport)
  const both = await Promise.allSettled([
    desk.attach({ ticket: 1042 }, file),
    desk.attach({ ticket: 1042 }, file),
  ])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  const verbs = seen.map((line) => line.split(' ')[0])
  expect(verbs).toEqual(['GET', 'POST', 'DELETE', 'GET', 'POST', 'DELETE'])
})

const wanted = { path: 'TicketAttachments/11', query: { apiKey: 'Qm3vN8xR2tLw7KpZ4sYb' } }

test.each<[string, Reply['headers']]>([
  ['of no kind', {}],
  ['of a kind of its own', { 'content-type': 'image/png' }],
  ['that is a web page', { 'content-type': 'text/html', 'content-disposition': 'inline; filename="a.html"' }],
])('a file %s comes down as it is', async (_, headers) => {
  const { transport } = scripted([{ ...wanted, text: '<p>pixels</p>', headers: headers ?? {} }])
  expect(new TextDecoder().decode(await deskOf(transport).download(11))).toBe('<p>pixels</p>')
})

const html = { 'content-type': 'text/html;charset=UTF-8' }
const plain = { 'content-type': 'text/plain' }

test.each<[string, Partial<Reply>, new (message: string) => Error]>([
  ['a login page', { text: '<html>Log in</html>', headers: html }, AnswerError],
  ['a sentence', { text: 'The attachment is locked.', headers: plain }, AnswerError],
  ['JSON', { json: { id: 11 }, headers: { 'content-type': 'application/json' } }, AnswerError],
  ['a refused sign-in', { text: 'Authentication failure.', headers: plain }, SignInError],
  ['not found', { status: 404 }, NotFoundError],
  ['more than is taken in', { fails: new LostAnswerError('Too large.', 'too-large') }, AnswerError],
])('%s is no file', async (_, answer, kind) => {
  const { transport } = scripted([{ ...wanted, ...answer }])
  await expect(deskOf(transport).download(11)).rejects.toBeInstanceOf(kind)
})

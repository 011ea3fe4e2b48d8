import { afterEach, beforeEach, expect, test } from 'vitest'
import { smallDesk, type Reply, type SmallDesk } from '../small-desk.ts'

let desk: SmallDesk

beforeEach(() => {
  desk = smallDesk()
})

afterEach(() => desk.close())

const boundary = '----form7'

const form = (name: string, fileName: string, content: string | Uint8Array): Uint8Array =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"; filename="${fileName}"\r\nContent-Type: text/plain\r\n\r\n`,
    ),
    Buffer.from(content),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])

/** The two cookies as field guide §10.1 wants them. */
const cookies = (as: string): string => {
  const session = desk.ask('GET', 'Session', { as })
  const [first = ''] = [session.headers['set-cookie'] ?? ''].flat()
  const { sessionKey } = Object(session.body)
  return `${first.split(';')[0]}; wosid=${sessionKey}`
}

interface Upload {
  readonly query: string
  readonly cookie?: string
  readonly body?: Uint8Array
}

const upload = ({ query, cookie, body = form('file', 'log.txt', 'a log') }: Upload): Reply =>
  desk.request('POST', `/helpdesk/attachment/upload?${query}`, {
    body,
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      ...(cookie === undefined ? {} : { cookie }),
    },
  })

const admin = 'apiKey=adminkey'

test('§10.1 a file goes up with the two cookies, and comes down as it was (§10.2)', () => {
  const content = Uint8Array.from([0, 13, 10, 45, 45, 255, 13, 10])
  const sent = upload({
    query: 'type=jobTicket&entityId=1001&returnFields=id',
    cookie: cookies(admin),
    body: form('file', 'dump.bin', content),
  })
  expect(sent).toMatchObject({ status: 200, body: { id: 1 } })
  const received = desk.ask('GET', 'TicketAttachments/1')
  expect(received.type).toBe('application/octet-stream')
  expect([...received.bytes]).toEqual([...content])
})

test('§10.2 the file name travels in Content-Disposition, whatever it is', () => {
  const cookie = cookies(admin)
  upload({
    query: 'type=jobTicket&entityId=1001',
    cookie,
    body: form('file', String.raw`C:\logs\état%22s.txt`, 'x'),
  })
  expect(desk.ask('GET', 'TicketAttachments/1').headers['content-disposition']).toBe(
    `inline; filename="_tat_s.txt"; filename*=UTF-8''%C3%A9tat%22s.txt`,
  )
})

test('§10.1 uploadDate comes when it is asked for', () => {
  const sent = upload({
    query: 'type=jobTicket&entityId=1001&returnFields=id,uploadDate',
    cookie: cookies(admin),
  })
  expect(sent.body).toEqual({ id: 1, uploadDate: '2026-07-17T10:00:00Z' })
})

test('§10.1 a file on a note', () => {
  expect(upload({ query: 'type=techNote&entityId=501', cookie: cookies(admin) }).body).toEqual({ id: 1 })
  expect(upload({ query: 'type=clientNote&entityId=501', cookie: cookies(admin) }).status).toBe(404)
})

test('§10.1 without its cookies an upload is a 401, even with the session key or a key (Q16)', () => {
  expect(upload({ query: 'type=jobTicket&entityId=1001' }).status).toBe(401)
  expect(upload({ query: `type=jobTicket&entityId=1001&${admin}` }).status).toBe(401)
  const [, wosid = ''] = cookies(admin).split('; ')
  expect(upload({ query: 'type=jobTicket&entityId=1001', cookie: wosid }).status).toBe(401)
})

test('§10.1 Q15 the part is called file, under legacyUploadPart fileUpload', () => {
  const documented = form('fileUpload', 'log.txt', 'a log')
  const query = 'type=jobTicket&entityId=1001'
  expect(upload({ query, cookie: cookies(admin), body: documented })).toMatchObject({
    status: 500,
    body: { reason: "Required request part 'file' is not present" },
  })
  desk.close()
  desk = smallDesk({ quirks: ['legacyUploadPart'] })
  expect(upload({ query, cookie: cookies(admin), body: documented }).body).toEqual({ id: 1 })
  expect(upload({ query, cookie: cookies(admin) })).toMatchObject({
    status: 500,
    body: { reason: "Required request part 'fileUpload' is not present" },
  })
})

test.each([
  ['type=poster&entityId=1001', 400],
  ['type=jobTicket&entityId=first', 400],
  ['type=jobTicket&entityId=9999', 404],
  ['type=client&entityId=21', 200],
])('§10.1 %s is answered with %i', (query, status) => {
  expect(upload({ query, cookie: cookies(admin) }).status).toBe(status)
})

test('§10.1 a body that is cut off or no form at all saves nothing', () => {
  const cookie = cookies(admin)
  const whole = form('file', 'log.txt', 'a log')
  const query = 'type=jobTicket&entityId=1001'
  expect(upload({ query, cookie, body: whole.subarray(0, whole.length - 12) }).status).toBe(500)
  expect(upload({ query, cookie, body: Buffer.from('{}') }).status).toBe(500)
  expect(desk.db.get('select count(*) as rows from attachment')).toEqual({ rows: 0 })
})

test('§8.9 nobody reads or adds what hangs on a ticket that he may not see', () => {
  upload({ query: 'type=jobTicket&entityId=1002', cookie: cookies(admin) })
  expect(desk.ask('GET', 'TicketAttachments/1', { as: 'apiKey=lenakey' }).status).toBe(400)
  expect(upload({ query: 'type=jobTicket&entityId=1002', cookie: cookies('apiKey=lenakey') }).status).toBe(
    400,
  )
})

test('§14 a requester reads files of his own ticket, those of hidden notes not', () => {
  const as = 'username=aruiz&password=requester'
  upload({ query: 'type=jobTicket&entityId=1001', cookie: cookies(admin) })
  upload({ query: 'type=techNote&entityId=502', cookie: cookies(admin) })
  expect(desk.ask('GET', 'TicketAttachments/1', { as }).status).toBe(200)
  expect(desk.ask('GET', 'TicketAttachments/2', { as }).status).toBe(403)
  expect(desk.ask('GET', 'TicketAttachments/3', { as }).status).toBe(404)
})

import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

const root = '/helpdesk/WebObjects/Helpdesk.woa'

test('plural, singular, suffix, trailing slash, double slash and instance id lead to the same ticket (§2.1–§2.3)', async () => {
  const { send } = await openDesk()
  const expected = (await send('GET Tickets/1001')).value
  for (const path of [
    `${root}/ra/Ticket/1001`,
    `${root}/ra/Tickets/1001/`,
    `${root}/ra/Tickets/1001.json`,
    `${root}//ra/Tickets/1001`,
    `${root}/3/ra/Tickets/1001`,
    `${root}/-1/ra/Tickets/1001`,
    `http://desk.example.org${root}/ra/Tickets/1001`,
  ]) {
    expect((await send(`GET ${path}?apiKey=${keys.ana}`)).value).toEqual(expected)
  }
})

test('names are case-sensitive, and an unknown resource is a 404 page (§2.2, §6)', async () => {
  const { send } = await openDesk()
  for (const name of ['tickets', 'Surveys', '']) {
    const refused = await send(`GET ${name}`)
    expect(refused.status).toBe(404)
    expect(refused.text).toMatch(/^<!DOCTYPE html>.*<p>/)
  }
})

test('a method that a resource lacks is 405, a create at an item too (§6, §8.5)', async () => {
  const { send } = await openDesk()
  expect((await send('POST Tickets/1001', {})).status).toBe(405)
  expect((await send('DELETE TicketNotes')).status).toBe(405)
  expect((await send('PATCH Tickets/1001', {})).status).toBe(405)
})

test('+ and %20 are both a blank, %2B is a plus, and a qualifier may come encoded twice (§2.6, Q32)', async () => {
  const { send } = await openDesk()
  const found = async (qualifier: string): Promise<number[]> =>
    (await send(`GET Tickets?qualifier=${qualifier}`)).value.map((row: { id: number }) => row.id)
  expect(await found("(subject+%3D+'Circuit+down')")).toEqual([1002])
  expect(await found("(subject%20=%20'Circuit%20down')")).toEqual([1002])
  expect(await found("(subject%253D'Circuit%2520down')")).toEqual([1002])
  expect(await found("(subject='Circuit%2Bdown')")).toEqual([])
})

test('a body is JSON whatever its content type says (§2.3)', async () => {
  const { send } = await openDesk()
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await send('PUT Tickets/1001', { subject: 'Typed' }, type)).value.subject).toBe('Typed')
})

test('a body that is no JSON object is a 400 with a reason (§20.2)', async () => {
  const { send } = await openDesk()
  expect(await send('PUT Tickets/1001', '{"subject":')).toMatchObject({
    status: 400,
    value: { reason: 'The body is not valid JSON.' },
  })
  expect(await send('PUT Tickets/1001', '[]')).toMatchObject({
    status: 400,
    value: { reason: 'The body must be a JSON object.' },
  })
  expect((await send('POST Tickets')).status).toBe(400)
})

test("JSON goes out with the server's own headers (§2.3)", async () => {
  const { send } = await openDesk()
  expect((await send('GET Tickets/mine')).headers).toEqual({
    'content-type': 'application/json;charset=UTF-8',
    server: 'Apache-Coyote/1.1',
  })
})

test('.xml gives elements named by type, ids as attributes, entities escaped (§17)', async () => {
  const { send } = await openDesk()
  const item = await send('GET Tickets/1004.xml')
  expect(item.headers['content-type']).toBe('text/xml;charset=UTF-8')
  expect(item.text).toContain('<Ticket id="1004" type="Ticket">')
  expect(item.text).toContain('<detailDisplayName>Applications &amp;#8226; OMIS</detailDisplayName>')
  expect(item.text).toContain('<notes><TechNote id="1" type="TechNote"><date>2026-10-03T08:00:00Z</date>')
  const list = await send('GET Tickets.xml?list=mine')
  expect(list.text).toMatch(/^<\?xml [^>]+>\n<Tickets><Ticket id="1004" type="Ticket"><lastUpdated>/)
})

test('.xml of a requester has the resource as its root, and of a session its key (§14, §17)', async () => {
  const { send } = await openDesk()
  const list = await send('GET clientInterface/Tickets.xml?username=ana&password=ana-password')
  expect(list.text).toMatch(/^<\?xml [^>]+>\n<Tickets><Ticket id="/)
  const session = await send(`GET Session.xml?apiKey=${keys.ana}`)
  expect(session.text).toMatch(/<Session type="Session"><sessionKey>\w{22}<\/sessionKey>/)
})

test('signs that XML cannot carry are replaced in it, others are not (§17)', async () => {
  const { send } = await openDesk()
  await send('PUT Tickets/1001', { subject: 'bell \u0007 escape \u001b tab \t 😀' })
  expect((await send('GET Tickets/1001.xml')).text).toContain(
    '<subject>bell \ufffd escape \ufffd tab \t 😀</subject>',
  )
})

test('with errors200 a plain-text error comes under 200 (§6, Q6)', async () => {
  const { send } = await openDesk({ quirks: ['errors200'] })
  expect(await send('GET Tickets/999')).toMatchObject({ status: 200, text: 'The ticket does not exist.' })
  expect((await send('POST Tickets', {})).status).toBe(400)
})

test('with latencyMs the same answer comes later (Q9)', async () => {
  const [slow, quick] = [await openDesk({ quirks: ['latencyMs=100'] }), await openDesk()]
  const came: string[] = []
  const answers = await Promise.all([
    slow.send('GET Tickets/mine').finally(() => came.push('slow')),
    quick.send('GET Tickets/mine').finally(() => came.push('quick')),
  ])
  expect(came).toEqual(['quick', 'slow'])
  expect(answers[0]).toEqual(answers[1])
})

test('with strictOrigin writes need an Origin or Referer of this server, reads do not (§2.8, Q25)', async () => {
  const { send } = await openDesk({ quirks: ['strictOrigin'] })
  const put = async (headers: Record<string, string>): Promise<number> =>
    (await send('PUT Tickets/1001', { subject: 'x' }, headers)).status
  expect(await put({})).toBe(403)
  expect(await put({ origin: 'http://elsewhere.example.org' })).toBe(403)
  expect(await put({ origin: 'http://desk.example.org', referer: `http://desk.example.org${root}` })).toBe(
    200,
  )
  expect((await send('GET Tickets/mine')).status).toBe(200)
})

test('with dropResponseAfterSave the answer to a create is lost, the ticket is not (Q26)', async () => {
  const { send } = await openDesk({ quirks: ['dropResponseAfterSave'] })
  const note = { noteText: 'Still here', jobticket: { type: 'JobTicket', id: 1001 } }
  await expect(send('POST TechNotes', note)).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect((await send('GET TicketNotes?jobTicketId=1001')).value).toHaveLength(1)
  expect((await send('POST TechNotes', note)).status).toBe(201)
})

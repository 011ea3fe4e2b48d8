import { once } from 'node:events'
import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openDesk } from '../support/call.ts'
import type { Wire } from '../support/call.ts'
import { keys } from '../support/tiny-desk.ts'

const served = async (desk: Wire) => {
  const stop = new AbortController()
  const { url, closed } = await desk.sandbox.serve({ port: 0, signal: stop.signal })
  const end = async (): Promise<void> => {
    stop.abort()
    await closed
  }
  return { ra: `${url}/helpdesk/WebObjects/Helpdesk.woa/ra`, end }
}

interface Answer {
  readonly status: number | undefined
  readonly cookies: readonly string[] | undefined
  readonly length: string | undefined
  readonly text: string
}

const ask = (method: string, url: string, body = ''): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () => {
        const { statusCode: status, headers } = response
        const text = Buffer.concat(pieces).toString('utf8')
        resolve({ status, cookies: headers['set-cookie'], length: headers['content-length'], text })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

test('over TCP each cookie of a session is a header of its own (§3.2)', async () => {
  const { ra, end } = await served(await openDesk())
  const { status, cookies } = await ask('GET', `${ra}/Session?apiKey=${keys.ana}`)
  expect(status).toBe(200)
  expect(cookies?.map((cookie) => cookie.split('=')[0])).toEqual(['JSESSIONID', 'wosid'])
  await end()
})

test('over TCP a ticket is made from a body without a content type, in any script (§2.3, §8.5)', async () => {
  const { ra, end } = await served(await openDesk())
  const body = { detail: 'شاشة 😀', problemtype: { id: 20 }, clientReporter: { id: 1 } }
  const made = await ask('POST', `${ra}/Tickets?apiKey=${keys.ana}`, JSON.stringify(body))
  expect(made.status).toBe(201)
  const read = await ask('GET', `${ra}/Tickets/1005?apiKey=${keys.ana}`)
  expect(JSON.parse(read.text)).toMatchObject({ detail: 'شاشة 😀' })
  expect(Number(read.length)).toBe(Buffer.byteLength(read.text))
  await end()
})

test('over TCP a lost answer is a broken connection; what was saved stays (Q26)', async () => {
  const { ra, end } = await served(await openDesk({ quirks: ['dropResponseAfterSave'] }))
  const note = JSON.stringify({ noteText: 'Once', jobticket: { id: 1001 } })
  await expect(ask('POST', `${ra}/TechNotes?apiKey=${keys.ana}`, note)).rejects.toMatchObject({
    code: 'ECONNRESET',
  })
  const read = await ask('GET', `${ra}/TicketNotes?jobTicketId=1001&apiKey=${keys.ana}`)
  expect(JSON.parse(read.text)).toHaveLength(1)
  await end()
})

test('after the signal nothing listens any more', async () => {
  const { ra, end } = await served(await openDesk())
  await end()
  await expect(ask('GET', `${ra}/Tickets/mine?apiKey=${keys.ana}`)).rejects.toMatchObject({
    code: 'ECONNREFUSED',
  })
})

test('a request that came before the signal still gets its answer, and its connection ends', async () => {
  const { ra, end } = await served(await openDesk({ quirks: ['latencyMs=50'] }))
  const sent = request(`${ra}/TechNotes?apiKey=${keys.ana}`, {
    method: 'POST',
    headers: { expect: '100-continue' },
  })
  sent.flushHeaders()
  // By then the server has the request, without its body.
  await once(sent, 'continue')
  const ended = end()
  sent.end(JSON.stringify({ noteText: 'Just in time', jobticket: { id: 1001 } }))
  const { statusCode, headers } = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on('error', reject).on('response', (response) => resolve(response.resume()))
  })
  expect([statusCode, headers.connection]).toEqual([201, 'close'])
  await ended
})

test('a connection on which nothing comes does not keep the sandbox open', async () => {
  const { ra, end } = await served(await openDesk())
  const silent = connect(Number(new URL(ra).port), '127.0.0.1')
  await once(silent, 'connect')
  const closed = once(silent, 'close')
  await end()
  expect(await closed).toEqual([false])
})

test('an unknown quirk is refused by name', async () => {
  await expect(openDesk({ quirks: ['everythingBreaks'] })).rejects.toThrow(
    'There is no quirk "everythingBreaks".',
  )
  await expect(openDesk({ quirks: ['latencyMs=soon'] })).rejects.toThrow('The quirk latencyMs takes a number')
})

import { expect, test } from 'vitest'

import { AnswerError, InterruptedError, UnreachableError } from '#errors.ts'
import { Address } from '#http/address.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import { parseServerAddress } from '#http/origin.ts'
import { retrying } from '#http/retrying.ts'
import type { HttpRequest, HttpResponse, Transport } from '#http/transport.ts'

const { origin } = parseServerAddress('https://desk.example.org')
const read: HttpRequest = {
  method: 'GET',
  address: new Address({ origin, path: '/ra/Tickets' }),
  headers: {},
}

function answer(status: number, headers: HttpResponse['headers'] = {}): HttpResponse {
  return { status, headers, body: new Uint8Array() }
}

/** A fault of the connection as the system names it. */
function fault(code: string): UnreachableError {
  return new UnreachableError('Cannot reach https://desk.example.org: it is not there.', {
    cause: Object.assign(new Error(code), { code }),
  })
}

interface Tried {
  readonly send: Transport
  readonly asked: () => number
  /** Pauses, in milliseconds. */
  readonly pauses: readonly number[]
  readonly said: readonly string[]
}

/** A server that meets requests with these one after the other, the last one for ever, and a clock that only pauses move. */
function meeting(outcomes: readonly (HttpResponse | Error)[], { random = 1, takes = 0 } = {}): Tried {
  const pauses: number[] = []
  const said: string[] = []
  let asked = 0
  let time = Date.parse('2026-10-05T15:00:00Z')
  const server: Transport = () => {
    const outcome = outcomes[Math.min(asked, outcomes.length - 1)]
    asked += 1
    time += takes
    if (outcome === undefined || outcome instanceof Error) return Promise.reject(outcome ?? new Error('none'))
    return Promise.resolve(outcome)
  }
  const send = retrying(server, {
    random: () => random,
    now: () => new Date(time),
    say: (line) => said.push(line),
    sleep(milliseconds, signal) {
      if (signal?.aborted) return Promise.reject(new Error('aborted'))
      pauses.push(milliseconds)
      time += milliseconds
      return Promise.resolve()
    },
  })
  return { send, asked: () => asked, pauses, said }
}

const failure = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => error,
  )

test.each([429, 502, 503, 504])('a read that is answered with %i is sent again', async (status) => {
  const { send, asked } = meeting([answer(status), answer(200)])
  expect(await send(read)).toEqual(answer(200))
  expect(asked()).toBe(2)
})

test.each([200, 302, 400, 401, 403, 404, 500, 501])('%i is an answer, and taken as it is', async (status) => {
  const { send, asked } = meeting([answer(status)])
  expect(await send(read)).toEqual(answer(status))
  expect(asked()).toBe(1)
})

test.each([
  ['a refused connection', fault('ECONNREFUSED')],
  ['a connection that breaks before it stands', fault('ECONNRESET')],
  ['a name that cannot be looked up just now', fault('EAI_AGAIN')],
  ['a connection that nobody takes in time', fault('ETIMEDOUT')],
  ['a connection that broke', new LostAnswerError('The connection was cut.', 'reset')],
  ['an answer that was cut off', new LostAnswerError('The answer was cut off.', 'cut')],
])('after %s a read is sent again', async (_, outcome) => {
  const { send, asked } = meeting([outcome, answer(200)])
  expect(await send(read)).toEqual(answer(200))
  expect(asked()).toBe(2)
})

test.each([
  ['a name that does not exist', fault('ENOTFOUND')],
  ['a certificate that has expired', fault('CERT_HAS_EXPIRED')],
  ['a server that went silent', new LostAnswerError('It went silent.', 'time-out')],
  ['an answer that is too large', new LostAnswerError('It is too large.', 'too-large')],
  ['Ctrl-C', new InterruptedError('Interrupted.')],
  ['something unforeseen', new TypeError('a bug')],
])('after %s a read is not sent again', async (_, outcome) => {
  const { send, asked } = meeting([outcome, answer(200)])
  expect(await failure(send(read))).toBe(outcome)
  expect(asked()).toBe(1)
})

test.each<[string, Partial<HttpRequest>]>([
  ['POST', { method: 'POST' }],
  ['PUT', { method: 'PUT' }],
  ['DELETE', { method: 'DELETE' }],
  ['a GET that changes something', { changes: true }],
])('%s is never sent again', async (_, write) => {
  for (const outcome of [answer(503), fault('ECONNREFUSED'), new LostAnswerError('Cut.', 'cut')]) {
    const { send, asked, pauses } = meeting([outcome, answer(200)])
    await failure(send({ ...read, ...write }))
    expect([asked(), pauses]).toEqual([1, []])
  }
})

test('pauses grow, and chance shortens each of them', async () => {
  const longest = meeting([answer(503)])
  await longest.send(read)
  expect(longest.pauses).toEqual([500, 1000, 2000])
  const shorter = meeting([answer(503)], { random: 0.25 })
  await shorter.send(read)
  expect(shorter.pauses).toEqual([125, 250, 500])
})

test('after four tries the error says what was tried, and keeps what it was', async () => {
  const { send, asked } = meeting([fault('ECONNREFUSED')])
  const error = await failure(send(read))
  expect(error).toBeInstanceOf(UnreachableError)
  expect(error).toMatchObject({
    message: 'Cannot reach https://desk.example.org: it is not there. 4 tries in 4 s.',
    cause: { code: 'ECONNREFUSED' },
  })
  expect(asked()).toBe(4)
})

test('a lost answer stays one, and an answer says what was tried', async () => {
  const lost = await failure(meeting([new LostAnswerError('The answer was cut off.', 'cut')]).send(read))
  expect(lost).toBeInstanceOf(AnswerError)
  expect(lost).toMatchObject({ loss: 'cut', message: 'The answer was cut off. 4 tries in 4 s.' })
  expect(await meeting([answer(503)]).send(read)).toEqual({
    ...answer(503),
    tried: '4 tries in 4 s',
    pause: 0,
  })
  const busy = await meeting([answer(503, { 'retry-after': '600' })]).send(read)
  expect(busy.pause).toBe(600_000)
})

test.each([
  ['in seconds', { 'retry-after': '7' }, 7000],
  ['as a date', { 'retry-after': 'Mon, 05 Oct 2026 15:00:12 GMT' }, 12_000],
  [
    'as a date by a clock of its own',
    { 'retry-after': 'Mon, 05 Oct 2026 17:00:12 GMT', date: 'Mon, 05 Oct 2026 17:00:02 GMT' },
    10_000,
  ],
  ['longer than anybody waits', { 'retry-after': '86400' }, 30_000],
  ['as a date long gone', { 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 500],
  ['in words', { 'retry-after': 'later' }, 500],
  ['below nothing', { 'retry-after': '-5' }, 500],
])('Retry-After %s is kept to within limits', async (_, headers, wait) => {
  const { send, pauses } = meeting([answer(503, headers), answer(200)])
  expect(await send(read)).toEqual(answer(200))
  expect(pauses).toEqual([wait])
})

test('all tries together end in time, however long the server asks to wait', async () => {
  const { send, asked, pauses } = meeting([answer(429, { 'retry-after': '30' })], { takes: 8000 })
  expect(await send(read)).toMatchObject({ status: 429, tried: '3 tries in 84 s' })
  expect([asked(), pauses]).toEqual([3, [30_000, 30_000]])
})

test('a long pause is told, a short one is not', async () => {
  const { send, said } = meeting([answer(503), answer(503, { 'retry-after': '12' }), answer(200)])
  await send(read)
  expect(said).toEqual(['https://desk.example.org answers with status 503; trying again in 12 s.'])
})

test('requests that wait together say so once', async () => {
  const said: string[] = []
  const waiting: (() => void)[] = []
  const busy = new Map<string, number>()
  const send = retrying(
    ({ address }) => {
      const times = busy.get(address.path) ?? 0
      busy.set(address.path, times + 1)
      return Promise.resolve(times === 0 ? answer(503, { 'retry-after': '5' }) : answer(200))
    },
    {
      random: () => 0,
      now: () => new Date(0),
      say: (line) => said.push(line),
      sleep: () => new Promise((resolve) => void waiting.push(resolve)),
    },
  )
  const all = ['/a', '/b', '/c'].map((path) => send({ ...read, address: new Address({ origin, path }) }))
  await expect.poll(() => waiting.length).toBe(3)
  waiting.forEach((wake) => wake())
  expect((await Promise.all(all)).map(({ status }) => status)).toEqual([200, 200, 200])
  expect(said).toHaveLength(1)
})

test('Ctrl-C ends a pause at once', async () => {
  const stop = new AbortController()
  const send = retrying(() => Promise.resolve(answer(503, { 'retry-after': '30' })), {
    random: () => 0,
    now: () => new Date(0),
    say: () => stop.abort(),
    sleep: (_, signal) =>
      new Promise((_resolve, reject) => {
        if (signal?.aborted) reject(new Error('aborted'))
        signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  })
  expect(await failure(send({ ...read, signal: stop.signal }))).toEqual(
    new InterruptedError('Interrupted while waiting to try again.'),
  )
})

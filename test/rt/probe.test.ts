import { expect, test } from 'vitest'

import { UnreachableError } from '#errors.ts'
import { LostAnswerError } from '#http/lost-answer.ts'
import type { HttpRequest } from '#http/transport.ts'
import { tellRequestTracker } from '#rt/probe.ts'

import { nowhere } from '../support/asking.ts'
import { scripted, type Reply } from '../support/scripted-transport.ts'

const asking = { server: 'https://rt.example.org', insecureHttp: false }
const probe: Reply = { path: '/REST/2.0/rt', status: 401, json: { message: 'Unauthorized' } }
/** Its pages send those who are not signed in elsewhere. */
const elsewhere: Reply = { ...nowhere, status: 302, headers: { location: '/NoAuth/Login.html' } }

test('a server that refuses REST2 in JSON, and not all else, is a Request Tracker', async () => {
  const { transport } = scripted([probe, elsewhere])
  expect(await tellRequestTracker({ ...asking, transport })).toBe('rt')
})

test('nothing says who asks', async () => {
  const { transport } = scripted([probe, elsewhere])
  const sent: HttpRequest[] = []
  await tellRequestTracker({
    ...asking,
    transport: (request) => {
      sent.push(request)
      return transport(request)
    },
  })
  expect(sent.map(({ headers }) => headers)).toEqual([
    { accept: 'application/json' },
    { accept: 'application/json' },
  ])
})

test('it is asked below its own path, that of a pasted page cut down', async () => {
  const { transport } = scripted([
    { ...probe, path: '/rt/REST/2.0/rt' },
    { ...elsewhere, path: `/rt${nowhere.path}` },
  ])
  const server = 'https://example.org/rt/Ticket/Display.html?id=1042'
  expect(await tellRequestTracker({ ...asking, server, transport })).toBe('rt')
})

test('who refuses whatever is asked is guarded', async () => {
  const { transport } = scripted([probe, { ...nowhere, status: 401 }])
  expect(await tellRequestTracker({ ...asking, transport })).toBe('guarded')
})

test('so is one whose login page is no good HTTP', async () => {
  const broken = new LostAnswerError('The answer is not HTTP.', 'unreadable')
  const { transport } = scripted([probe, { ...nowhere, fails: broken }])
  expect(await tellRequestTracker({ ...asking, transport })).toBe('rt')
})

test('a refusal that is no message in JSON is not one', async () => {
  const { transport } = scripted([{ ...probe, text: 'Who are you?' }, elsewhere])
  expect(await tellRequestTracker({ ...asking, transport })).toBe(null)
})

test.each([200, 302, 403, 404, 500])('a server that answers %i does not tell', async (status) => {
  const { transport } = scripted([{ ...probe, status }])
  expect(await tellRequestTracker({ ...asking, transport })).toBe(null)
})

test('one that breaks off does not tell', async () => {
  const { transport } = scripted([{ ...probe, fails: new LostAnswerError('It was cut.', 'cut') }])
  expect(await tellRequestTracker({ ...asking, transport })).toBe(null)
})

test('one that cannot be reached is not taken for another', async () => {
  const { transport } = scripted([{ ...probe, fails: new UnreachableError('refused the connection.') }])
  await expect(tellRequestTracker({ ...asking, transport })).rejects.toThrow(UnreachableError)
})

import { expect, test } from 'vitest'

import { UsageError } from '#errors.ts'

import { scripted } from '../support/scripted-transport.ts'
import { deskOf } from '../support/whd/desk.ts'

test('a raw request carries the credentials and brings the answer back as it is', async () => {
  const { transport, seen } = scripted([
    {
      path: 'Tickets',
      query: { list: 'mine', limit: '3', apiKey: 'Qm3vN8xR2tLw7KpZ4sYb' },
      status: 500,
      text: 'Boom',
    },
  ])
  const answer = await deskOf(transport).raw({
    method: 'GET',
    path: 'Tickets?list=mine',
    query: [['limit', '3']],
  })
  expect([answer.status, new TextDecoder().decode(answer.body)]).toEqual([500, 'Boom'])
  expect(seen).toEqual(['GET Tickets?list=mine&limit=3'])
})

test('a path from the root of the server is taken as it is', async () => {
  const { transport, seen } = scripted([
    { path: '/helpdesk/attachment/upload', method: 'POST', query: { type: 'jobTicket' } },
  ])
  const body = new TextEncoder().encode('x')
  await deskOf(transport).raw({ method: 'POST', path: '/helpdesk/attachment/upload?type=jobTicket', body })
  expect(seen).toEqual(['POST /helpdesk/attachment/upload?type=jobTicket'])
})

test.each([
  'https://elsewhere.example.org/ra',
  '//elsewhere.example.org',
  'Tickets/../../wa',
  '',
  'Tickets /1',
  '\\\\elsewhere',
])('the path "%s" is refused, so that credentials go nowhere else', (path) => {
  const ask = (): unknown => deskOf(scripted([]).transport).raw({ method: 'GET', path })
  expect(ask).toThrow(UsageError)
})

test('a refused path is not quoted back, for it may hold a key', () => {
  const path = 'https://helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa/ra/Tickets?apiKey=abc'
  const ask = (): unknown => deskOf(scripted([]).transport).raw({ method: 'GET', path })
  expect(ask).toThrow(
    new UsageError('That is not a path on the help desk.', {
      hint: 'Write it like Tickets/1042 or StatusTypes.',
    }),
  )
})

test('credentials inside the path are refused', () => {
  const ask = (): unknown => deskOf(scripted([]).transport).raw({ method: 'GET', path: 'Tickets?apiKey=abc' })
  expect(ask).toThrow(
    new UsageError('The request carries its credentials by itself; leave out apiKey.', {
      hint: 'Another account is another profile: helpdesk login --profile NAME',
    }),
  )
})

test.each([
  'Session',
  'Session.json',
  'session/',
  'Session?style=details',
  '/helpdesk/WebObjects/Helpdesk.woa/ra/Session',
])('the path "%s" is refused, for its answer is a session key', (path) => {
  const ask = (): unknown => deskOf(scripted([]).transport).raw({ method: 'GET', path })
  expect(ask).toThrow(
    new UsageError('Sessions and tokens are had and ended by login and logout.', {
      hint: 'To sign in with a session: helpdesk login --auth session',
    }),
  )
})

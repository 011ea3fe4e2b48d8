import { expect, test } from 'vitest'

import { LostAnswerError } from '#http/lost-answer.ts'
import { InterruptedError, UnreachableError } from '#errors.ts'

import { scripted, type Reply } from '../../support/scripted-transport.ts'
import { deskOf } from '../../support/whd/desk.ts'

const read = (answer: Partial<Reply>): Promise<unknown> =>
  failure(deskOf(scripted([{ path: 'Preferences', ...answer }]).transport).rules())

const readTicket = (answer: Partial<Reply>): Promise<unknown> => {
  const notes: Reply = { path: 'TicketNotes', json: [] }
  return failure(deskOf(scripted([{ path: 'Tickets/1042', ...answer }, notes]).transport).ticket(1042))
}

const write = (answer: Partial<Reply>): Promise<unknown> =>
  failure(
    deskOf(scripted([{ method: 'PUT', path: 'Tickets/1042', ...answer }]).transport).update(1042, {
      tech: 7,
    }),
  )

/** The exit code and the words of the error that a promise ends with. */
async function failure(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
    return 'done'
  } catch (error) {
    return error instanceof Error && 'exit' in error ? [error.exit, error.message] : error
  }
}

const html =
  '<html><head><title>Error</title></head><body><h1>HTTP 500</h1><p>The <b>page</b> failed &amp; died.</p></body></html>'

test.each<[string, Partial<Reply>, unknown]>([
  [
    'a refused key',
    { status: 401, text: 'Authentication failure.' },
    [4, 'The help desk refused the sign-in: Authentication failure.'],
  ],
  ['a missing right', { status: 403, text: '{}' }, [5, 'This account is not allowed to do that.']],
  [
    'a server error as a page',
    { status: 500, text: html },
    [10, 'The help desk answered with status 500: The page failed & died.'],
  ],
  [
    'a proxy that has nobody behind it',
    { status: 502, text: '' },
    [10, 'The help desk answered with status 502.'],
  ],
  [
    'another server at the address',
    { status: 404, text: '<html></html>' },
    [10, 'No Web Help Desk answers at this address (status 404).'],
  ],
  [
    'a redirect',
    { status: 302, headers: { location: 'https://sso.example.org' } },
    [10, 'The help desk answered with a redirect (status 302), which is not followed.'],
  ],
  [
    'a login page under 200',
    { text: '<!DOCTYPE html><p>Log in' },
    [10, 'The help desk answered with a web page.'],
  ],
  ['a cut answer', { text: '{"id":1,"useRooms' }, [10, 'The answer of the help desk is cut off.']],
  ['an empty answer', { text: '' }, [10, 'The answer of the help desk is cut off.']],
  [
    'a sentence under 200',
    { text: 'Something <i>went</i> wrong.' },
    [10, 'The help desk answered: Something went wrong.'],
  ],
  [
    'a refused key under 200',
    { text: 'Authentication required.' },
    [4, 'The help desk refused the sign-in: Authentication required.'],
  ],
  ['a reason under 200', { json: { reason: 'Not now' } }, [10, 'The help desk answered: Not now']],
  [
    'a value of another kind',
    { json: { defaultStatusTypeId: [] } },
    [10, 'The answer of the help desk about Preferences is not understood at defaultStatusTypeId.'],
  ],
  [
    'a lost answer',
    { fails: new LostAnswerError('The connection was cut.', 'reset') },
    [10, 'The connection was cut.'],
  ],
  ['a time-out', { fails: new LostAnswerError('It went silent.', 'time-out') }, [9, 'It went silent.']],
  ['no way to the server', { fails: new UnreachableError('Cannot reach it.') }, [9, 'Cannot reach it.']],
  ['an interruption', { fails: new LostAnswerError('Interrupted.', 'interrupted') }, [130, 'Interrupted.']],
])('a read that meets %s', async (_, answer, expected) => {
  expect(await read(answer)).toEqual(expected)
})

test.each<[string, Partial<Reply>, unknown]>([
  [
    '400, deleted or not visible',
    { status: 400, text: 'no' },
    [3, 'Ticket 1042 does not exist, or this account may not see it.'],
  ],
  ['404', { status: 404, text: html }, [3, 'Ticket 1042 does not exist, or this account may not see it.']],
  [
    '403',
    { status: 403, text: 'Permission denied.' },
    [5, 'This account is not allowed to do that: Permission denied.'],
  ],
])('a ticket that is answered with %s', async (_, answer, expected) => {
  expect(await readTicket(answer)).toEqual(expected)
})

const unknown = 'It is not known whether the help desk did it.'

test.each<[string, Partial<Reply>, unknown]>([
  ['is done', { json: { id: 1042 } }, 'done'],
  ['is done without contents', { status: 204 }, 'done'],
  [
    'is refused by a rule',
    { status: 400, json: { reason: 'A <b>room</b> is required.' } },
    [6, 'The help desk refused: A room is required.'],
  ],
  [
    'is refused by a rule under 200',
    { json: { reason: 'A room is required.' } },
    [6, 'The help desk refused: A room is required.'],
  ],
  [
    'is refused in a sentence under 200',
    { text: 'Ticket is locked.' },
    [6, 'The help desk refused: Ticket is locked.'],
  ],
  [
    "is refused in the server's names",
    { status: 400, json: { reason: 'clientReporter is required for this problemtype.' } },
    [6, 'The help desk refused: requester is required for this request type.'],
  ],
  [
    'is about a ticket that is gone',
    { status: 404, text: 'x' },
    [3, 'Ticket 1042 does not exist, or this account may not see it.'],
  ],
  ['is not permitted', { status: 403, text: '' }, [5, 'This account is not allowed to do that.']],
  [
    'meets a server error',
    { status: 500, text: 'Boom' },
    [8, `The help desk answered with status 500: Boom. ${unknown}`],
  ],
  ['meets a redirect', { status: 302 }, [8, `The help desk answered with status 302. ${unknown}`]],
  ['has a cut answer', { text: '{"id":10' }, [8, `The answer of the help desk is cut off. ${unknown}`]],
  ['has a page for an answer', { text: html }, [8, `The help desk answered with a web page. ${unknown}`]],
  [
    'loses its answer',
    { fails: new LostAnswerError('The connection was cut.', 'reset') },
    [8, `The connection was cut. ${unknown}`],
  ],
  [
    'times out',
    { fails: new LostAnswerError('It went silent.', 'time-out') },
    [8, `It went silent. ${unknown}`],
  ],
  [
    'is interrupted after it was sent',
    { fails: new LostAnswerError('Interrupted.', 'interrupted') },
    [8, `Interrupted. ${unknown}`],
  ],
  ['is interrupted before', { fails: new InterruptedError('Interrupted.') }, [130, 'Interrupted.']],
  ['cannot reach the server', { fails: new UnreachableError('Cannot reach it.') }, [9, 'Cannot reach it.']],
])('a write that %s', async (_, answer, expected) => {
  expect(await write(answer)).toEqual(expected)
})

test('words of the server are cut, and have no tags and no key', async () => {
  const key = 'Qm3vN8xR2tLw7KpZ4sYb'
  const text = `Bad apiKey=${key} ${'<i>x</i> '.repeat(400)}`
  const message = String(await read({ status: 500, text })).replace('10,', '')
  expect(message).toHaveLength('The help desk answered with status 500: '.length + 300)
  expect(message).toContain('Bad apiKey=*** x x')
  expect(message).not.toContain(key.slice(0, 8))
})

test('writes carry the server as their origin', async () => {
  const { transport, seen } = scripted([
    {
      method: 'PUT',
      path: 'Tickets/1042',
      json: { id: 1042 },
      sent: {
        origin: 'https://helpdesk.example.org',
        referer: 'https://helpdesk.example.org/helpdesk/WebObjects/Helpdesk.woa',
        'content-type': 'application/json',
      },
    },
  ])
  await deskOf(transport).update(1042, { tech: null })
  expect(seen).toEqual(['PUT Tickets/1042'])
})

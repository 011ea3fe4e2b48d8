import { describe, expect, test } from 'vitest'

import type { HttpRequest } from '#http/transport.ts'

import { scripted } from '../../support/scripted-transport.ts'
import { nextgenDeskOf } from '../../support/whd/nextgen-desk.ts'

const origin = { origin: 'https://helpdesk.example.org', referer: 'https://helpdesk.example.org/' }
const note = { text: 'Looked at it', hidden: false, solution: false, minutes: 15 }
const file = { name: 'screen.png', bytes: new TextEncoder().encode('pixels') }

test('writes go to their resources, in the known bodies, and say where they come from', async () => {
  const { transport, seen } = scripted([
    {
      method: 'PUT',
      path: 'Tickets/1042',
      sent: origin,
      body: { statustype: { type: 'StatusType', id: 2 }, clientTech: null },
      json: { id: 1042 },
    },
    {
      method: 'POST',
      path: 'TechNote',
      sent: origin,
      body: {
        noteText: 'Looked at it',
        jobticket: { type: 'JobTicket', id: 1042 },
        workTime: '15',
        isHidden: false,
        isSolution: false,
      },
      status: 201,
      json: { id: 90122 },
    },
  ])
  const desk = nextgenDeskOf(transport)
  await desk.update(1042, { status: 2, tech: null })
  expect(await desk.addNote(1042, note)).toEqual({ id: 90122 })
  expect(seen).toHaveLength(2)
})

test('a file goes up and comes down by ticketAttachment, without a session', async () => {
  const sent: HttpRequest[] = []
  const { transport, seen } = scripted([
    {
      method: 'POST',
      path: 'ticketAttachment/upload',
      query: { type: 'techNote', entityId: '90122', returnFields: 'id' },
      json: { id: 11 },
    },
    { path: 'ticketAttachment/11', text: 'pixels', headers: { 'content-type': 'application/octet-stream' } },
  ])
  const desk = nextgenDeskOf((request) => {
    sent.push(request)
    return transport(request)
  })
  expect(await desk.attach({ ticket: 1042, note: 90122 }, file)).toEqual({ id: 11 })
  expect(new TextDecoder().decode(sent[0]?.body)).toContain('name="file"; filename="screen.png"')
  expect(new TextDecoder().decode(await desk.download(11))).toBe('pixels')
  expect(seen).toHaveLength(2)
})

test('no address is guessed for a move to another level', async () => {
  const { transport, seen } = scripted([])
  await expect(nextgenDeskOf(transport).move(1042, 'escalate')).rejects.toMatchObject({ exit: 6 })
  expect(seen).toEqual([])
})

describe('where an assumption is wrong', () => {
  test.each([
    ['addNote', 'POST', 'TechNote', 404],
    ['addNote', 'POST', 'TechNote', 405],
    ['attach', 'POST', 'ticketAttachment/upload', 415],
    ['update', 'PUT', 'Tickets/1042', 405],
  ] as const)(
    '%s ends with the request that was not taken, and nothing else is tried',
    async (verb, method, path, status) => {
      const { transport, seen } = scripted([{ method, path, status, text: 'no' }])
      const desk = nextgenDeskOf(transport)
      const verbs = {
        addNote: () => desk.addNote(1042, note),
        attach: () => desk.attach({ ticket: 1042 }, file),
        update: () => desk.update(1042, { tech: 7 }),
      }
      await expect(verbs[verb]()).rejects.toMatchObject({
        exit: 10,
        message: `This server does not take ${method} ${path} (status ${status}): no`,
        hint: `Nothing was changed. What it takes can be found out with: helpdesk api ${method} ${path}`,
      })
      expect(seen).toHaveLength(1)
    },
  )

  test('a body that the server cannot read is no rule of the desk', async () => {
    const message = 'JSON parse error: Unrecognized field "jobticket"'
    const { transport } = scripted([{ method: 'POST', path: 'TechNote', status: 400, json: { message } }])
    await expect(nextgenDeskOf(transport).addNote(1042, note)).rejects.toMatchObject({ exit: 10 })
  })

  test('an answer without a number leaves it unknown', async () => {
    const { transport } = scripted([{ method: 'POST', path: 'TechNote', status: 201, json: { noteId: 5 } }])
    await expect(nextgenDeskOf(transport).addNote(1042, note)).rejects.toMatchObject({ exit: 8 })
  })
})

test.each([
  [
    400,
    { json: { message: 'clientReporter is required.' } },
    6,
    'The help desk refused: requester is required.',
  ],
  [400, { json: { error: 'Bad room' } }, 6, 'The help desk refused: Bad room'],
  [422, { text: 'Room is too long' }, 6, 'The help desk refused: Room is too long'],
  [403, { json: { detail: 'Not your group' } }, 5, 'This account is not allowed to do that: Not your group'],
  [404, { text: '' }, 3, 'Ticket 1042 does not exist, or this account may not see it.'],
])(
  'a refusal of a write with %i is told in the words of its body, JSON or text',
  async (status, body, exit, message) => {
    const { transport } = scripted([{ method: 'PUT', path: 'Tickets/1042', status, ...body }])
    await expect(nextgenDeskOf(transport).update(1042, { room: '115' })).rejects.toMatchObject({
      exit,
      message,
    })
  },
)

import * as v from 'valibot'
import { expect, test } from 'vitest'
import type { NewTicket } from '#desk/helpdesk.ts'
import { newTicketOf, toKeptTicket } from '#desk/runs/kept-ticket.ts'
import { keptTicketSchema } from '#desk/runs/schemas.ts'

const badge: NewTicket = {
  type: 17,
  subject: 'Badge printer: "blank" cards',
  detail: 'It prints\nblank cards. 😀',
  requester: 12,
  location: null,
  department: 4,
  room: '114',
  priority: null,
  tech: 3,
  assets: [9],
  cc: ['boss@example.org'],
  fields: new Map([
    [31, 'Staff'],
    [32, '4711;4712'],
  ]),
  status: null,
  mail: { requester: true, tech: false, group: false, cc: true },
}

test('a ticket to be created is the same after it was written to a file and read again', () => {
  const written = JSON.stringify(toKeptTicket(badge))
  expect(newTicketOf(v.parse(keptTicketSchema, JSON.parse(written)))).toEqual(badge)
})

test('one with nothing but the necessary is too', () => {
  const { status: _, mail: __, ...bare } = { ...badge, subject: null, fields: new Map<number, string>() }
  const written = JSON.stringify(toKeptTicket(bare))
  expect(newTicketOf(v.parse(keptTicketSchema, JSON.parse(written)))).toEqual(bare)
})

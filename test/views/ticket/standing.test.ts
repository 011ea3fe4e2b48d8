import { expect, test } from 'vitest'
import { destination, standing } from '#views/ticket/standing.ts'
import { ticket } from '../tickets.ts'

test('where a ticket stands, in a sentence', () => {
  expect(standing(ticket())).toBe('Nobody has taken it yet.')
  expect(standing(ticket({ tech: 'Ben Ode' }))).toBe('It is with Ben Ode.')
  expect(standing(ticket({ state: 'waiting', status: 'Pending' }))).toBe('It waits: Pending.')
  expect(standing(ticket({ state: 'resolved' }))).toBe(
    'It is resolved; the requester decides whether it is done.',
  )
  expect(standing(ticket({ state: 'closed' }))).toBe('It is closed.')
  expect(standing(ticket({ state: 'canceled' }))).toBe('It was canceled.')
})

test('where a new ticket went', () => {
  expect(destination(ticket())).toBe(
    'Ticket 1042 went to Application Support, level 1; nobody has taken it yet.',
  )
  expect(destination(ticket({ group: null, level: null, tech: 'Ben Ode' }))).toBe(
    'Ticket 1042 went to no tech group; it is with Ben Ode.',
  )
})

import { expect, test } from 'vitest'
import type { Ticket } from '#desk/ticket.ts'
import { urgentBecause } from '#desk/standing/urgent-because.ts'
import { urgencyWords } from '#views/ticket/urgency.ts'
import { ticket } from '../../support/desk/ticket.ts'
import { screen } from '../../views/tickets.ts'

const now = new Date('2026-10-02T17:03:00Z')
const priorities = [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }]
const calm = { priority: 'Low', due: null, tech: 'Ben Ode', ids: { priority: 4, tech: 5 } } as const

const told = (changes: Parameters<typeof ticket>[0]): string =>
  urgencyWords(urgentBecause(ticket(changes) satisfies Ticket, { priorities, now }), { ...screen(), now })

test.each<[string, Parameters<typeof ticket>[0], string]>([
  ['nothing presses', calm, ''],
  ['it is due next week', { ...calm, due: '2026-10-09T14:00:00Z' }, ''],
  ['it is due tomorrow', { ...calm, due: '2026-10-03T14:00:00Z' }, 'due in 20 h'],
  ['its time is over', { ...calm, due: '2026-10-02T14:03:00Z' }, 'overdue since 2026-10-02 09:03'],
  [
    'its priority is of the upper half',
    { ...calm, priority: 'High', ids: { priority: 2, tech: 5 } },
    'priority High',
  ],
  ['its priority is of the lower half', { ...calm, priority: 'Medium', ids: { priority: 3, tech: 5 } }, ''],
  [
    'nobody has it',
    { ...calm, created: '2026-10-01T14:03:00Z', tech: null, ids: { priority: 4, tech: null } },
    'nobody has taken it for 27 h',
  ],
  ['it only waits', { ...calm, status: 'Pending', state: 'waiting' }, ''],
  [
    'it waits past its time',
    { ...calm, status: 'Pending', state: 'waiting', due: '2026-10-02T14:03:00Z' },
    'overdue since 2026-10-02 09:03; and it waits: Pending',
  ],
  ['it is resolved', { due: '2026-10-02T14:03:00Z', status: 'Resolved', state: 'resolved' }, ''],
])('when %s', (_, changes, words) => {
  expect(told(changes)).toBe(words)
})

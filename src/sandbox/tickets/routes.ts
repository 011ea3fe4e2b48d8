import { json } from '../answer.ts'
import type { Route } from '../route.ts'
import { createdStub, createTicket } from './write/create.ts'
import { detailedTickets } from './shape/detailed.ts'
import { moveLevel } from './write/escalate.ts'
import { listNamed, listTickets } from './list.ts'
import { openTicket } from './open.ts'
import { removeTicket } from './write/remove.ts'
import { updateTicket } from './write/update.ts'

const named = ['mine', 'group', 'flagged', 'recent'].map((list): Route => ({
  under: 'ra',
  pattern: `Tickets/${list}`,
  callers: 'tech',
  methods: { GET: listNamed(list) },
}))

/** Tickets (field guide §8). A create at `Tickets/:id` is no method of it: 405. */
export const ticketRoutes: readonly Route[] = [
  {
    under: 'ra',
    pattern: 'Tickets',
    callers: 'tech',
    methods: { GET: listTickets, POST: (call) => createdStub(call, createTicket(call, call.json())) },
  },
  ...named,
  {
    under: 'ra',
    pattern: 'Tickets/:id',
    callers: 'tech',
    methods: {
      GET: openTicket,
      PUT: (call) =>
        json(detailedTickets(call, [updateTicket(call, call.parts['id'] ?? '', call.json())])[0]),
      DELETE: removeTicket,
    },
  },
  {
    under: 'ra',
    pattern: 'Tickets/:id/escalate',
    callers: 'tech',
    methods: { GET: moveLevel(1), POST: moveLevel(1), PUT: moveLevel(1) },
  },
  {
    under: 'ra',
    pattern: 'Tickets/:id/deescalate',
    callers: 'tech',
    methods: { GET: moveLevel(-1), POST: moveLevel(-1), PUT: moveLevel(-1) },
  },
]

import { json } from '../answer.ts'
import type { Methods, Resource } from '../route.ts'
import { createdStub, createTicket } from './write/create.ts'
import { detailedTickets } from './shape/detailed.ts'
import { moveLevel } from './write/escalate.ts'
import { listNamed, listTickets } from './list.ts'
import { openTicket } from './open.ts'
import { removeTicket } from './write/remove.ts'
import { updateTicket } from './write/update.ts'

/** Tickets (field guide §8). A create at one ticket is no method of it: 405. */
export const tickets: Resource = {
  list: { GET: listTickets, POST: (call) => createdStub(call, createTicket(call, call.json())) },
  item: {
    GET: openTicket,
    PUT: (call) => json(detailedTickets(call, [updateTicket(call, call.parts['id'] ?? '', call.json())])[0]),
    DELETE: removeTicket,
  },
}

/** The four lists by name. */
export const ticketLists: readonly (readonly [name: string, methods: Methods])[] = [
  'mine',
  'group',
  'flagged',
  'recent',
].map((name) => [name, { GET: listNamed(name) }])

const moving = (by: 1 | -1): Methods => {
  const move = moveLevel(by)
  return { GET: move, POST: move, PUT: move }
}

export const escalate: Methods = moving(1)
export const deescalate: Methods = moving(-1)

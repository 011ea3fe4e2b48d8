import type { ChangedValues, Written } from '#desk/outcome.ts'
import type { FullTicket } from '#desk/ticket.ts'
import type { Submitted } from './submit.ts'

const told = [
  'status',
  'group',
  'level',
  'tech',
  'priority',
  'requester',
  'location',
  'department',
  'room',
  'due',
] as const

/** A created ticket as a result: what the help desk holds of it. */
export function createdRow({ id, ticket }: Submitted): Written {
  return { id, ok: true, changed: ticket === null ? {} : held(ticket) }
}

function held(ticket: FullTicket): ChangedValues {
  const values: readonly (readonly [string, unknown])[] = [
    ['type', ticket.typePath.join('/')],
    ['subject', ticket.subject],
    ...told.map((key) => [key, ticket[key]] as const),
    ...Object.entries(ticket.fields),
  ]
  const known = values.filter(([, value]) => value !== null)
  return Object.fromEntries(known.map(([name, value]) => [name, [null, value] as const]))
}

import type { ChangedValues } from '../outcome.ts'
import type { Ticket } from '../ticket.ts'
import { differences } from './differences.ts'

/** What became of a ticket between two looks at a list; `present` is in the first one. */
export type TicketEvent =
  | { readonly is: 'present' | 'added' | 'gone'; readonly ticket: Ticket }
  | { readonly is: 'changed'; readonly ticket: Ticket; readonly changed: ChangedValues }

/** The names of what is compared, as columns have them; null for everything. */
export type Compared = ReadonlySet<string> | null

/** What differs between two looks at the same list, in the order of the later one, then what is gone. */
export function eventsBetween(
  earlier: readonly Ticket[],
  later: readonly Ticket[],
  compared: Compared = null,
): readonly TicketEvent[] {
  const before = new Map(earlier.map((ticket) => [ticket.id, ticket]))
  const after = new Set(later.map(({ id }) => id))
  const gone = earlier.filter(({ id }) => !after.has(id))
  return [
    ...later.flatMap((ticket) => eventOf(ticket, before.get(ticket.id), compared)),
    ...gone.map((ticket): TicketEvent => ({ is: 'gone', ticket })),
  ]
}

function eventOf(ticket: Ticket, before: Ticket | undefined, compared: Compared): readonly TicketEvent[] {
  if (before === undefined) return [{ is: 'added', ticket }]
  const all = Object.entries(differences(before, ticket))
  const told = compared === null ? all : all.filter(([name]) => compared.has(name))
  return told.length === 0 ? [] : [{ is: 'changed', ticket, changed: Object.fromEntries(told) }]
}

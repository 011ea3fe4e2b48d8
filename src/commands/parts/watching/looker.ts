import type { Context } from '#command.ts'
import type { HelpDesk } from '#desk/helpdesk.ts'
import { presses } from '#desk/standing/urgent-because.ts'
import { byUrgency } from '#desk/standing/urgency.ts'
import type { Ticket } from '#desk/ticket.ts'
import { orderOf } from '#views/sort.ts'
import type { View } from '#views/view.ts'
import type { FilterGiven } from '../finding/filter-of.ts'
import { isWorklist, lookUp, type TypedFinding } from '../finding/finding.ts'
import { gather } from '../listing/streams.ts'
import type { Watching } from './watching.ts'

interface Looker {
  readonly given: FilterGiven &
    Pick<Context, 'spin' | 'say'> & { readonly options: { readonly sort: string | undefined } }
  readonly desk: HelpDesk
  readonly view: View<Ticket>
}

/** Reading more than these at each look is worth a word. */
const many = 1000

/** Looks once at the tickets of a filter, sorted as queue sorts them. Its times, such as -24h, are read anew each time. */
export function looker(typed: TypedFinding, { given, desk, view }: Looker): Watching['look'] {
  const { sort } = given.options
  const bySort = sort === undefined ? null : orderOf(view, sort)

  return async (isFirst) => {
    const query = { ...(await lookUp(typed, given, desk)), limit: null }
    const priorities = await desk.priorities()
    const found = desk.tickets(query)
    const tickets = isFirst ? await gather(found, given) : await all(found)
    if (isFirst && tickets.length > many) {
      given.say(`Each look reads ${tickets.length} tickets. A narrower filter asks less of the help desk.`)
    }
    const measure = { priorities, now: given.now() }
    const order = bySort ?? (isWorklist(query.scope) ? byUrgency(measure) : null)
    return {
      tickets: order === null ? tickets : tickets.toSorted(order),
      order,
      presses: (ticket) => presses(ticket, measure),
    }
  }
}

async function all(found: AsyncIterable<Ticket>): Promise<readonly Ticket[]> {
  const tickets: Ticket[] = []
  for await (const ticket of found) tickets.push(ticket)
  return tickets
}

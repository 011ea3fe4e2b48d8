import { refuse } from '../refusal.ts'
import type { Resource } from '../route.ts'
import { listByQualifier } from '../tickets/list.ts'
import { tickets } from '../tickets/tickets.ts'

/** Tickets, whose lists have addresses of their own (NextGen guide §4); without a qualifier there is no list of all. */
export const qualifiedTickets: Resource = {
  ...tickets,
  list: {
    ...tickets.list,
    GET: (call) => {
      if (call.query.has('qualifier')) return listByQualifier(call)
      throw refuse(400, 'Tickets wants a qualifier. Lists are Tickets/mine, group, flagged and recent.')
    },
  },
}

import type { Context } from '#command.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { every } from '#desk/filter/joined.ts'
import type { Ticket } from '#desk/ticket.ts'
import { filterArguments, findingOptions, lookUp, type Finding, typedFinding } from '../finding/finding.ts'
import { offlineOption } from '../finding/offline.ts'
import { gather } from '../listing/streams.ts'

/** What every report takes to say which tickets it is about; what a server is asked for them tells `queue --explain`. */
const { explain: _, ...which } = findingOptions
export const reportArguments = filterArguments
export const reportOptions = { ...which, ...offlineOption }

type Given = Pick<Context, 'desk' | 'now' | 'timeZone' | 'views' | 'spin'> &
  Parameters<typeof typedFinding>[0]

/** Tickets that are still to be done. */
export const unfinished: Filter = { op: 'test', key: 'state', states: ['open', 'waiting'] }

/** The tickets that were asked for and are of the report's kind; all of them are read. */
export async function ticketsFor(given: Given, kind: Filter): Promise<readonly Ticket[]> {
  const typed = typedFinding(given)
  const desk = await given.desk()
  const finding = await lookUp(typed, given, desk, { states: 'as typed' })
  const query: Finding = {
    ...finding,
    filter: finding.filter === null ? kind : every([finding.filter, kind]),
  }
  return gather(desk.tickets({ ...query, limit: null }), given)
}

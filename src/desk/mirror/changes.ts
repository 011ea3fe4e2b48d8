import type { Filter } from '../filter/filter.ts'
import { instant, moment } from '../time/instant.ts'
import type { HelpDesk, TicketQuery } from '../helpdesk.ts'
import type { Ticket } from '../ticket.ts'
import { newestOf } from './first.ts'
import type { MirrorProgress, Stepped } from './mirror.ts'
import { inPages } from './pages.ts'
import type { Sides } from './sync.ts'

const second = 1000
const minute = 60 * second

/** Changes of the same moment may come late, and clocks of several servers differ. */
const overlap = 5 * minute
/** Where a server tells its own time as UTC (field guide Q7), an hour comes twice when summer ends. */
const setBack = 60 * minute
/** A list that begins with the last change is asked for more than is wanted, so that it can be seen to go beyond it. */
const beyond = 24 * 60 * minute

/** Reads what was changed since the last reading: one request where that is less than a page. */
export async function changedSince({ desk, mirror, onDoing }: Sides): Promise<Stepped> {
  const sum = { added: 0, changed: 0, removed: 0 }
  const before = mirror.progress()
  let { mark } = before
  const tickets = await listed(before, desk)
  if (tickets === null) return sum
  let done = 0
  for await (const rows of inPages(tickets)) {
    // Later pages may hold changes that came after others which this reading has passed.
    if (done === 0) mark = newestOf(mark === null ? rows : [...rows, { updated: mark }])
    const { added, changed } = mirror.step({ rows })
    sum.added += added
    sum.changed += changed
    done += rows.length
    onDoing({ what: 'changes', done, of: null })
  }
  mirror.step({ progress: { ...mirror.progress(), mark } })
  return sum
}

/** Null where the server tells that there are none. */
async function listed(
  { mark, synced }: MirrorProgress,
  desk: HelpDesk,
): Promise<AsyncIterable<Ticket> | null> {
  if (mark === null) return desk.tickets(changedFrom(null))
  const newest = moment(mark)
  if (desk.can.changesFirst) {
    const since = newest - overlap - setBack
    return newerThan({ since, newest }, desk.tickets(changedFrom(since - beyond)))
  }
  // What was changed long before the last reading was seen by it: only what is newer counts.
  const isQuiet = synced !== null && moment(synced) - newest > 2 * overlap
  if (desk.can.totals && (await desk.total(changedFrom(isQuiet ? newest + second : newest - overlap))) === 0)
    return null
  return desk.tickets(changedFrom(newest - overlap))
}

function changedFrom(since: number | null): TicketQuery {
  const filter: Filter | null =
    since === null ? null : { op: 'test', key: 'updated', from: instant(since), to: null }
  return { scope: 'all', filter, limit: null }
}

/**
 * The first rows of a list that begins with the last change. One that does not begin with the newest change that is
 * known, or comes out of order, is gone through to its end.
 */
async function* newerThan(
  { since, newest }: { readonly since: number; readonly newest: number },
  tickets: AsyncIterable<Ticket>,
): AsyncGenerator<Ticket, void> {
  let last: number | null = null
  let isInOrder = true
  for await (const ticket of tickets) {
    const at = moment(ticket.updated)
    isInOrder &&= last === null ? at >= newest : at <= last
    last = at
    if (at >= since) yield ticket
    else if (isInOrder) return
  }
}

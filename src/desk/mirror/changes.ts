import type { Filter } from '../filter/filter.ts'
import { instant, moment } from '../time/instant.ts'
import type { Ticket } from '../ticket.ts'
import { newestOf } from './first.ts'
import type { Stepped } from './mirror.ts'
import { inPages } from './pages.ts'
import type { Sides } from './sync.ts'

const minute = 60_000

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
  const { changesFirst } = desk.can
  const since = before.mark === null ? null : moment(before.mark) - overlap - (changesFirst ? setBack : 0)
  const query = { scope: 'all', filter: since === null ? null : from(since - (changesFirst ? beyond : 0)), limit: null } as const
  if (desk.can.totals && (await desk.total(query)) === 0) return sum
  let { mark } = before
  let done = 0
  const tickets = desk.tickets(query)
  for await (const rows of inPages(changesFirst && since !== null ? newerThan(since, tickets) : tickets)) {
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

function from(moment: number): Filter {
  return { op: 'test', key: 'updated', from: instant(moment), to: null }
}

/** The first rows of a list that begins with the last change; all that fit, where it turns out not to be in that order. */
async function* newerThan(since: number, tickets: AsyncIterable<Ticket>): AsyncGenerator<Ticket, void> {
  let last = Infinity
  let isInOrder = true
  for await (const ticket of tickets) {
    const at = moment(ticket.updated)
    isInOrder &&= at <= last
    last = at
    if (at >= since) yield ticket
    else if (isInOrder) return
  }
}

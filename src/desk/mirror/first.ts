import type { Filter } from '../filter/filter.ts'
import { instant, moment } from '../time/instant.ts'
import type { Instant, Ticket } from '../ticket.ts'
import { inPages } from './pages.ts'
import type { Cursor, Stepped } from './mirror.ts'
import type { Sides } from './sync.ts'

/** Reads every ticket, in the order of the server, from where the reading before this one stopped. */
export async function readFirst({ desk, mirror, onDoing }: Sides): Promise<Stepped> {
  const before = mirror.progress()
  const expected = before.expected ?? (await desk.total({ scope: 'all', filter: null, limit: null }))
  const sum = { added: 0, changed: 0, removed: 0 }
  let { mark, cursor } = before
  const way = (cursor?.by ?? (desk.can.changesFirst ? 'updated' : 'id')) === 'id' ? byId : byChange
  let isInOrder = true
  const tickets = desk.tickets({ scope: 'all', filter: cursor && behind(cursor), limit: null })
  onDoing({ what: 'first', done: mirror.count(), of: expected })
  for await (const rows of inPages(tickets)) {
    // What is changed from now on is newer than all that can be read first.
    mark ??= newestOf(rows)
    for (const row of rows) {
      // What was changed meanwhile comes behind the end. Another order tells nothing of what is left, should this be cut off.
      if (mark !== null && moment(row.updated) > moment(mark)) continue
      isInOrder &&= cursor === null || way.isBehind(row, cursor)
      cursor = isInOrder ? way.at(row) : null
    }
    const { added, changed } = mirror.step({ rows, progress: { ...before, expected, mark, cursor } })
    sum.added += added
    sum.changed += changed
    onDoing({ what: 'first', done: mirror.count(), of: expected })
  }
  return sum
}

/** A way through all tickets that can be gone on with. */
interface Way {
  readonly at: (row: Ticket) => Cursor
  readonly isBehind: (row: Ticket, cursor: Cursor) => boolean
}

const byChange: Way = {
  at: ({ updated }) => ({ by: 'updated', before: updated }),
  isBehind: ({ updated }, cursor) => cursor.by === 'updated' && moment(updated) <= moment(cursor.before),
}

const byId: Way = {
  at: ({ id }) => ({ by: 'id', below: id }),
  isBehind: ({ id }, cursor) => cursor.by === 'id' && id < cursor.below,
}

/** Tickets that were not read yet; of one second some may have been. */
function behind(cursor: Cursor): Filter {
  if (cursor.by === 'id') return { op: 'test', key: 'id', from: null, to: cursor.below - 1 }
  return { op: 'test', key: 'updated', from: null, to: instant(moment(cursor.before) + 1000) }
}

export function newestOf(rows: readonly Pick<Ticket, 'updated'>[]): Instant | null {
  return rows.reduce<Instant | null>(
    (newest, { updated }) => (newest === null || moment(updated) > moment(newest) ? updated : newest),
    null,
  )
}

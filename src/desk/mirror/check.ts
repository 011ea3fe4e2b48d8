import type { HelpDesk } from '../helpdesk.ts'
import type { Ticket } from '../ticket.ts'
import type { MirrorStore, Stepped } from './mirror.ts'
import type { Sides } from './sync.ts'

/** One less than a page holds: a page that is not full has all there is, and nothing needs to be asked behind it. */
const inWindow = 99
const atOnce = 6

/** A stretch of numbers and the tickets in it that are kept. */
interface Window {
  readonly from: number | null
  /** Null for the last one, which is open. */
  readonly to: number | null
  readonly ids: readonly number[]
}

/**
 * Compares all that is kept with what there is, number by number, and goes on where a look before this one stopped. Where
 * the server counts, an equal count is enough unless all is to be looked at.
 */
export async function checkAll(
  { desk, mirror, onDoing }: Sides,
  { full }: { readonly full: boolean },
): Promise<Stepped> {
  const sum = { added: 0, changed: 0, removed: 0 }
  const of = mirror.count()
  if (!full && desk.can.totals && (await desk.total({ scope: 'all', filter: null, limit: null })) === of)
    return sum
  let after = mirror.progress().checking
  for (let done = 0; ;) {
    onDoing({ what: 'check', done, of })
    const windows = windowsAfter(after, mirror)
    const found = await Promise.all(windows.map((window) => ticketsIn(window, desk)))
    for (const [at, { to, ids }] of windows.entries()) {
      const rows = found[at] ?? []
      const there = new Set(rows.map(({ id }) => id))
      const gone = ids.filter((id) => !there.has(id))
      const { added, changed, removed } = mirror.step({
        rows,
        gone,
        progress: { ...mirror.progress(), checking: to },
      })
      sum.added += added
      sum.changed += changed
      sum.removed += removed
      done += ids.length
      if (to === null) return sum
      after = to
    }
  }
}

function windowsAfter(after: number | null, mirror: MirrorStore): readonly Window[] {
  const ids = mirror.idsAfter(after ?? 0, inWindow * atOnce)
  const isLast = ids.length < inWindow * atOnce
  const windows: Window[] = []
  let from = after
  for (let at = 0; at === 0 || at < ids.length; at += inWindow) {
    const own = ids.slice(at, at + inWindow)
    const last = own.at(-1) ?? null
    const to = isLast && at + inWindow >= ids.length ? null : last
    windows.push({ from: from === null ? null : from + 1, to, ids: own })
    from = last
  }
  return windows
}

async function ticketsIn({ from, to }: Window, desk: HelpDesk): Promise<readonly Ticket[]> {
  const rows: Ticket[] = []
  const filter = { op: 'test', key: 'id', from, to } as const
  const query = { scope: 'all', filter: from === null && to === null ? null : filter, limit: null } as const
  for await (const row of desk.tickets(query)) rows.push(row)
  return rows
}

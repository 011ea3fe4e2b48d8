import type { Context } from '#command.ts'
import { parseTicketIds, readsStdin } from '#desk/ids/arguments.ts'
import type { TicketIds } from '#desk/ids/ticket-ids.ts'
import { parseFilterExpression } from '#desk/filter/parse.ts'
import type { Ticket } from '#desk/ticket.ts'
import { UsageError } from '#errors.ts'
import { lookUp } from '../finding/finding.ts'
import { gather } from '../listing/streams.ts'

/** The tickets that a verb is for. */
export interface Selection {
  readonly ids: TicketIds
  /** What a filter chose was not typed one by one, so it is always asked about. */
  readonly asksAlways: boolean
  /** The readings by which a filter chose them. */
  readonly readings?: ReadonlyMap<number, Ticket>
}

/** The tickets as they were typed: ids, or a filter in place of them. */
export interface TypedTickets {
  readonly ids: readonly string[]
  readonly where: string | undefined
}

/** Throws UsageError for both at once, and for a filter that cannot be read. */
export function checkTyped({ ids, where }: TypedTickets): void {
  if (where === undefined) return
  if (ids.length > 0) throw new UsageError('Give ids or --where, not both.')
  parseFilterExpression(where)
}

/** Reads ids, stdin for `-`, or all tickets that a filter fits. */
export async function selectTickets({ ids, where }: TypedTickets, given: Context): Promise<Selection> {
  if (where === undefined) {
    const stdin = readsStdin(ids) ? await (await given.terminal()).readAll() : undefined
    return { ids: parseTicketIds(ids, { stdin, host: await given.host() }), asksAlways: false }
  }
  const desk = await given.desk()
  const expressions = [parseFilterExpression(where)]
  const typed = { scope: 'all', expressions, unassigned: false, qualifier: undefined } as const
  const found = await gather(desk.tickets({ ...(await lookUp(typed, given, desk)), limit: null }), given)
  const single = found.map(({ id }) => id).sort((one, other) => one - other)
  return {
    ids: { single, ranges: [], plain: false },
    asksAlways: true,
    readings: new Map(found.map((ticket) => [ticket.id, ticket])),
  }
}

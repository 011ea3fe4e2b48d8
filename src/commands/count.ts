import { defineCommand, one, type Result, rows, text, value, type Context } from '#command.ts'
import type { Ticket } from '#desk/ticket.ts'
import { type Count, countView } from '#views/lists/count.ts'
import { pickColumns } from '#views/formats/format.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import { ticketList } from '#views/ticket/list.ts'
import type { Column } from '#views/view.ts'
import { explain } from './parts/finding/explain.ts'
import { filterArguments, findingOptions, lookUp, typedFinding } from './parts/finding/finding.ts'
import { offlineOption } from './parts/finding/offline.ts'
import { keepView, saveOptions } from './parts/finding/save-view.ts'
import { gather } from './parts/listing/streams.ts'
import { labelsFor, namesIn } from './parts/finding/labels.ts'
import { askingExits } from './parts/exits.ts'

export const count = defineCommand({
  summary: 'Count tickets',
  details:
    'One number, or with --by a table of how many tickets have each value, the largest first. Scopes and filters are those of queue; without a scope it counts the open and waiting tickets of your tech groups.',
  examples: [
    'helpdesk count --mine',
    {
      does: 'How many open tickets each place has, by priority',
      line: 'helpdesk count --all is:open --by location,priority',
    },
    'helpdesk count --unassigned -o json',
  ],
  exits: askingExits,
  seeAlso: ['queue', 'help filters', 'help outages'],
  arguments: filterArguments,
  options: {
    ...findingOptions,
    ...saveOptions,
    by: value({
      value: 'KEYS',
      summary: 'Count for each value of these columns',
      completes: 'names',
      names: ticketColumns.map(({ key }) => key),
    }),
    ...offlineOption,
  },
  async run(given): Promise<Result<Count>> {
    const typed = typedFinding(given)
    const desk = await given.desk()
    const query = { ...(await lookUp(typed, given, desk)), limit: null }
    await keepView(typed, given)
    if (given.options.explain) return text(await explain({ typed, query, given, desk }))
    const columns = await columnsBy(given)
    const total = desk.can.totals ? await desk.total(query) : null
    if (total !== null && columns.length === 0) return one({ by: {}, count: total })
    const all = await gather(desk.tickets(query), given, total)
    return columns.length === 0 ? one({ by: {}, count: all.length }) : rows(grouped(all, columns))
  },
  view: async (given) => countView((await columnsBy(given)).map(({ key }) => key)),
  columns: countView([]).columns,
  labels: true,
})

/** The columns that `--by` names, in any case. Throws UsageError for a name that is none. */
async function columnsBy(
  given: Pick<Context, 'desk'> & { readonly options: { readonly by: string | undefined } },
): Promise<readonly Column<Ticket>[]> {
  const keys = namesIn(given.options.by)
  return pickColumns(ticketList({ labels: await labelsFor(keys, given) }), keys)
}

/** One row for each combination of values, the largest count first. */
function grouped(tickets: readonly Ticket[], columns: readonly Column<Ticket>[]): readonly Count[] {
  const groups = new Map<string, Count>()
  for (const ticket of tickets) {
    const by = Object.fromEntries(columns.map((column) => [column.key, column.value(ticket)]))
    const group = JSON.stringify(by)
    groups.set(group, { by, count: (groups.get(group)?.count ?? 0) + 1 })
  }
  return [...groups.values()].sort((one, other) => other.count - one.count)
}

import { defineCommand, type Result, text } from '#command.ts'
import { partsSearched } from '#desk/filter/parts-searched.ts'
import { byUrgency } from '#desk/standing/urgency.ts'
import type { Ticket } from '#desk/ticket.ts'
import { orderOf } from '#views/sort.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import { explain } from './parts/finding/explain.ts'
import { filterArguments, findingOptions, isWorklist, lookUp, typedFinding } from './parts/finding/finding.ts'
import { firstRows, rowLimit } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { offlineOption } from './parts/finding/offline.ts'
import { keepView, saveOptions } from './parts/finding/save-view.ts'
import { cutTo, gather, oneMore } from './parts/listing/streams.ts'
import { listView } from './parts/finding/list-view.ts'
import { askingExits } from './parts/exits.ts'

export const queue = defineCommand({
  summary: 'List tickets',
  details:
    'Without a scope: the open and waiting tickets of your tech groups, the most urgent first. --mine and --my-groups are read whole and sorted by urgency: overdue, due, priority, unassigned before assigned. The other scopes show tickets of any status and stream in the order of the server: on Web Help Desk the last changed first, on Request Tracker the newest.\n\nEach argument is one term of the filter, and all of them must hold. A table on a terminal stops at 50 rows and says so; anything else is complete.\n\nWhile the help desk cannot be reached, it shows the tickets that were kept of the last such list and says how old they are; so does --offline, without asking. Where there is a mirror (helpdesk sync), --offline is answered from it, whatever the filter, and what fits its words best comes first.',
  examples: [
    'helpdesk queue',
    { does: 'What you wait for', line: 'helpdesk queue --mine status:pending' },
    "helpdesk queue --all 'location:El Dorado*' not priority:low --sort due",
    'helpdesk queue --unassigned --json id,subject,due',
    { does: 'For a spreadsheet', line: 'helpdesk queue --all type:Applications -o csv > applications.csv' },
    {
      does: 'Keep a filter as a view',
      line: 'helpdesk queue --mine status:pending updated:..-3d --save stuck',
    },
  ],
  exits: askingExits,
  seeAlso: ['count', 'show', 'take', 'views', 'help filters', 'help outages', 'help mirror', 'help output'],
  arguments: filterArguments,
  options: { ...findingOptions, ...offlineOption, ...saveOptions, ...listOptions },
  async run(given): Promise<Result<Ticket>> {
    const typed = typedFinding(given)
    const limit = await rowLimit(given.options.limit, given.output)
    const desk = await given.desk()
    const found = await lookUp(typed, given, desk)
    const { sort } = given.options
    const order = sort === undefined ? null : orderOf(await listView(given), sort)
    await keepView(typed, given)
    const wholeFirst = (isWorklist(found.scope) && !desk.can.urgency) || order !== null
    const cut = wholeFirst || limit === null ? null : { limit, ...oneMore(limit, desk.can) }
    const query = { ...found, limit: cut?.asked ?? null }
    if (given.options.explain) return text(await explain({ typed, query, given, desk }))
    // Where the rows are cut or take a while, it is told of how many.
    const isTold = desk.can.totals && (cut !== null || wholeFirst)
    const total = isTold ? await desk.total(query) : null
    if (!wholeFirst) return cutTo(desk.tickets(query), cut, total)

    const all = await gather(desk.tickets(query), given, total)
    if (order !== null) return firstRows(all.toSorted(order), limit)
    const priorities = await desk.priorities()
    return firstRows(all.toSorted(byUrgency({ priorities, now: given.now() })), limit)
  },
  view(given) {
    const { format, terminal } = given.output
    const isRead = terminal && format === 'table'
    return listView(given, isRead ? partsSearched(typedFinding(given).expressions) : [])
  },
  columns: ticketColumns,
  labels: true,
})

import { defineCommand, rows } from '#command.ts'
import { aging as agesOf } from '#desk/reports/aging.ts'
import { agingReport } from '#views/reports/aging.ts'
import { withLargest } from '#views/reports/bar.ts'
import { askingExits } from '../parts/exits.ts'
import { reportArguments, reportOptions, ticketsFor, unfinished } from '../parts/reporting/tickets.ts'

export const aging = defineCommand({
  summary: 'How long open tickets have been open',
  details:
    'Open and waiting tickets by the time since they were created, how many of them are overdue, and the oldest of each. Scopes and filters are those of queue; without a scope it is about your tech groups. On a terminal the numbers are drawn as bars.',
  examples: [
    'helpdesk report aging',
    {
      does: 'Of one place, for a spreadsheet',
      line: "helpdesk report aging --all 'location:El Dorado*' -o csv",
    },
  ],
  exits: askingExits,
  seeAlso: ['report workload', 'report timeliness', 'queue', 'help filters'],
  arguments: reportArguments,
  options: reportOptions,
  async run(given) {
    const tickets = await ticketsFor(given, unfinished)
    return rows(withLargest(agesOf(tickets, given.now()), (row) => row.tickets))
  },
  view: agingReport,
  hasChart: true,
})

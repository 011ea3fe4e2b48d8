import { defineCommand, rows } from '#command.ts'
import { workload as loads } from '#desk/reports/workload.ts'
import { withLargest } from '#views/reports/bar.ts'
import { workloadReport } from '#views/reports/workload.ts'
import { askingExits } from '../parts/exits.ts'
import { reportArguments, reportOptions, ticketsFor, unfinished } from '../parts/reporting/tickets.ts'

export const workload = defineCommand({
  summary: 'Who has how much to do',
  details:
    'Open and waiting tickets by technician: how many, how many are overdue, due within two days or waiting for somebody else, and how old the oldest is. What nobody has taken comes first. Scopes and filters are those of queue; without a scope it is about your tech groups.',
  examples: [
    'helpdesk report workload',
    { does: 'Of one tech group', line: 'helpdesk report workload --all "group:Network Services"' },
  ],
  exits: askingExits,
  seeAlso: ['report aging', 'assign', 'queue', 'help filters'],
  arguments: reportArguments,
  options: reportOptions,
  async run(given) {
    const tickets = await ticketsFor(given, unfinished)
    return rows(withLargest(loads(tickets, given.now()), (row) => row.tickets))
  },
  view: workloadReport,
  hasChart: true,
})

import { defineCommand, rows } from '#command.ts'
import { timeliness as timelinessOf } from '#desk/reports/timeliness.ts'
import { instant } from '#desk/time/instant.ts'
import { withLargest } from '#views/reports/bar.ts'
import { timelinessReport } from '#views/reports/timeliness.ts'
import { askingExits } from '../parts/exits.ts'
import { readSince, sinceOption } from '../parts/reporting/since.ts'
import { reportArguments, reportOptions, ticketsFor } from '../parts/reporting/tickets.ts'

export const timeliness = defineCommand({
  summary: 'Whether tickets were closed in time',
  details:
    'Tickets that were closed within the time, by tech group: how many by their due time and how many late, and how long they took from creation to closing: half of them no longer than the first number of days, nine of ten no longer than the second. Scopes and filters are those of queue; without a scope it is about your tech groups.',
  examples: [
    'helpdesk report timeliness',
    {
      does: 'Of this year, of the whole department',
      line: 'helpdesk report timeliness --all --since 2026-01-01',
    },
  ],
  exits: askingExits,
  seeAlso: ['report volume', 'report aging', 'help filters'],
  arguments: reportArguments,
  options: { ...reportOptions, since: sinceOption },
  async run(given) {
    const from = instant(readSince(given.options.since, given))
    const tickets = await ticketsFor(given, { op: 'test', key: 'closed', from, to: null })
    return rows(withLargest(timelinessOf(tickets), (row) => row.closed))
  },
  view: timelinessReport,
  hasChart: true,
})

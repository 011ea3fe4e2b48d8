import { choice, defineCommand, rows } from '#command.ts'
import { either } from '#desk/filter/joined.ts'
import { startsOf, volume as volumes } from '#desk/reports/volume.ts'
import { instant } from '#desk/time/instant.ts'
import { withLargest } from '#views/reports/bar.ts'
import { volumeReport } from '#views/reports/volume.ts'
import { askingExits } from '../parts/exits.ts'
import { readSince, sinceOption } from '../parts/reporting/since.ts'
import { reportArguments, reportOptions, ticketsFor } from '../parts/reporting/tickets.ts'

export const volume = defineCommand({
  summary: 'How many tickets come and go',
  details:
    'For each week, or day, how many tickets were created and how many closed, and by how many those grew that are not closed: on Web Help Desk resolved and canceled ones are among them, which have no time of closing. Weeks begin on Monday; the first and the last are whole as far as they have passed. Scopes and filters are those of queue; without a scope it is about your tech groups.',
  examples: [
    'helpdesk report volume',
    { does: 'Day by day, of OMIS', line: 'helpdesk report volume --all type:OMIS --since -7d --by day' },
  ],
  exits: askingExits,
  seeAlso: ['report timeliness', 'count', 'help filters'],
  arguments: reportArguments,
  options: {
    ...reportOptions,
    since: sinceOption,
    by: choice({ value: 'STEP', summary: 'A row for each week, or each day', choices: ['week', 'day'] }),
  },
  async run(given) {
    const { since, by = 'week' } = given.options
    const span = { since: readSince(since, given), now: given.now(), timeZone: given.timeZone, by }
    const [first] = startsOf(span)
    const from = instant(first?.begins ?? span.since)
    const tickets = await ticketsFor(
      given,
      either([
        { op: 'test', key: 'created', from, to: null },
        { op: 'test', key: 'closed', from, to: null },
      ]),
    )
    return rows(withLargest(volumes(tickets, span), ({ created, closed }) => Math.max(created, closed)))
  },
  view: volumeReport,
  hasChart: true,
})

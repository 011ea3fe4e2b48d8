import { defineCommand, type Result, rows, screen, text, value } from '#command.ts'
import { parseDuration } from '#desk/time/duration.ts'
import { UsageError } from '#errors.ts'
import { ticketColumns } from '#views/ticket/columns.ts'
import { pickColumns } from '#views/formats/format.ts'
import { type WatchEvent, watchEvents, watchView } from '#views/watch/events.ts'
import { explain } from './parts/finding/explain.ts'
import { filterArguments, findingOptions, lookUp, typedFinding } from './parts/finding/finding.ts'
import { listView } from './parts/finding/list-view.ts'
import { askingExits } from './parts/exits.ts'
import { sortOption } from './parts/listing/options.ts'
import { frames } from './parts/watching/frames.ts'
import { looker } from './parts/watching/looker.ts'
import { watching } from './parts/watching/watching.ts'

/** In milliseconds: more often is a burden for the help desk, more seldom is no watch. */
const least = 5000
const most = 24 * 3_600_000

export const watch = defineCommand({
  summary: 'Watch tickets, and see what changes',
  details:
    'Scopes, filters, columns and order are those of queue. It looks again every 30 seconds, or as --every says, a tenth more or less, until Ctrl-C or SIGTERM; both end it with 0. So does a pipe that is closed, with the next look.\n\nOn a terminal it takes the whole screen and redraws it in place. What is new, changed or gone since the last look is marked, and a new ticket that is overdue or of a pressing priority rings the bell. In accessible mode (helpdesk help environment) each change is a line.\n\nIn a pipe, or with -o ndjson, it writes a line of JSON for each event. The tickets that are there at first are "present" and carry the ticket, as does "added", where "urgent" says whether the bell would ring. "changed" has the values before and after, as the result of a write does: {"event":"changed","id":1042,"changed":{"status":["Open","Resolved"]},"at":"…"}. "gone" is a ticket that the filter fits no longer. "look" ends each look, with the number of "tickets". With --columns a ticket has only these, and nothing else counts as a change.\n\nWhile the help desk is away it tries again with longer pauses, up to 5 minutes, or as long as the server asks for, an hour at most. "gap" says so at once, with the last look as "from" and null as "to", and once more with both when it is over; what happened meanwhile follows as events. A first look that fails ends it, and so does a sign-in that is refused.',
  examples: [
    'helpdesk watch',
    {
      does: 'Whatever comes in anywhere, every two minutes',
      line: 'helpdesk watch --all is:open --every 2m',
    },
    {
      does: 'For a script: one line of JSON for each event',
      line: 'helpdesk watch --unassigned --columns id,priority,subject -o ndjson',
    },
  ],
  exits: askingExits,
  seeAlso: ['queue', 'changes', 'help filters', 'help output'],
  arguments: filterArguments,
  options: {
    ...findingOptions,
    every: value({
      value: 'TIME',
      summary: 'Between two looks: 30s, 5m, 1h (30s unless given; at least 5s)',
    }),
    sort: sortOption,
  },
  formats: { terminal: ['table', 'ndjson'], pipe: ['ndjson'] },
  async run(given): Promise<Result<WatchEvent>> {
    const typed = typedFinding(given)
    const every = parseEvery(given.options.every ?? '30s')
    const desk = await given.desk()
    if (given.options.explain) {
      const query = { ...(await lookUp(typed, given, desk)), limit: null }
      return text(await explain({ typed, query, given, desk }))
    }
    const view = await listView(given)
    const { columns: names, format } = given.output
    const columns = names === null ? null : pickColumns(view, names)
    const compared = columns === null ? null : new Set(columns.map(({ key }) => key))
    const { now, random, wait, signal } = given
    const look = looker(typed, { given, desk, view })
    const seen = watching({ now, random, wait, signal, look, every, compared })
    return format === 'table' ? screen(frames(seen, { given, typed, every, columns })) : rows(events(seen))
  },
  view: async (given) => watchView(await listView(given)),
  columns: ticketColumns,
  labels: true,
})

/** In milliseconds. Throws UsageError. */
function parseEvery(typed: string): number {
  const every = parseDuration(typed, '--every')
  if (every > most) throw new UsageError('--every is at most 24h.')
  if (every >= least) return every
  throw new UsageError('--every is at least 5s.', { hint: 'Each look asks the help desk for the list.' })
}

async function* events(seen: ReturnType<typeof watching>): AsyncGenerator<WatchEvent, void> {
  for await (const one of seen) yield* watchEvents(one)
}

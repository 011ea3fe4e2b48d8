import { defineCommand, flag, grouped, type Context, type Result, text, value } from '#command.ts'
import type { Happening } from '#desk/looks/happenings.ts'
import { isToDo, type Mark, markOf } from '#desk/looks/mark.ts'
import { instant } from '#desk/time/instant.ts'
import type { Ticket } from '#desk/ticket.ts'
import { happeningList } from '#views/lists/happenings.ts'
import { absolute, relative } from '#views/text/ages.ts'
import { askedFor, selectionOf } from './parts/changes/asked.ts'
import { type Moments, momentsOf } from './parts/changes/moments.ts'
import { readHappenings } from './parts/changes/read.ts'
import { explain } from './parts/finding/explain.ts'
import { filterArguments, findingOptions, isWorklist, typedFinding } from './parts/finding/finding.ts'
import { listing, rowLimit } from './parts/listing/listing.ts'
import { listOptions } from './parts/listing/options.ts'
import { gather } from './parts/listing/streams.ts'
import { askingExits } from './parts/exits.ts'

const which = {
  ...findingOptions,
  ...grouped('Which tickets', {
    mine: flag({
      summary: 'Tickets assigned to me, and those that I reported; this is what you get without a choice',
    }),
    myGroups: flag({ summary: 'Tickets of my tech groups' }),
  }),
}

export const changes = defineCommand({
  summary: 'Show what happened to tickets since you looked',
  details:
    'To yours, unless a scope says otherwise: new, came (among these tickets now), assigned, released, status, resolved, closed, canceled, reopened, note with its author and first line, left (no longer among these tickets), gone (no longer to be seen), or updated where the server tells no more. A row for each, the latest first; what the server does not date has the time of the last update.\n\nThe moment of the look is remembered for each account and each choice of tickets, with how they stood, in a file that only you may read. It moves when everything has been printed, and stays with --keep, after Ctrl-C or an error, where a limit cut the rows or a pipe was closed before they were written (a few rows are written at once: ask for fewer with --limit, not with head), and with any other --since. Without an earlier look: since 24 hours ago.\n\nWhat a status or an assignment was before is known from the earlier look only; with another --since, what is new and closed and the notes are told. A ticket that was changed takes one request.',
  examples: [
    'helpdesk changes',
    'helpdesk changes --since yesterday',
    {
      does: 'What came in for the groups, and look again later',
      line: 'helpdesk changes --my-groups --keep',
    },
    { does: 'Who wrote what', line: 'helpdesk changes --since -7d --all type:OMIS --json id,what,by,text' },
  ],
  exits: askingExits,
  seeAlso: ['watch', 'queue', 'show', 'help filters'],
  arguments: filterArguments,
  options: {
    since: value({
      value: 'WHEN',
      summary: 'Since the last look (last), which you get without it, or a time: yesterday, -8h, 2026-10-01',
    }),
    keep: flag({ summary: 'Leave the remembered look as it is' }),
    ...which,
    ...listOptions,
  },
  async run(given): Promise<Result<Happening>> {
    const typed = typedFinding(given, 'mine')
    const moments = await momentsOf(given.options.since ?? 'last', selectionOf(typed), given)
    const { mark, since } = moments
    const desk = await given.desk()
    const queries = await askedFor(typed, { given, desk, since })
    if (given.options.explain) {
      const plans = await Promise.all(queries.map((query) => explain({ typed, query, given, desk })))
      return text(plans.join('\n'))
    }
    const at = instant(given.now().getTime())
    const found = new Map<number, Ticket>()
    for (const query of queries) {
      for (const ticket of await gather(desk.tickets(query), given)) found.set(ticket.id, ticket)
    }
    const tickets = [...found.values()]
    const isComplete = isWorklist(typed.scope)
    const all = await readHappenings(tickets, { desk, given, mark, since, isComplete })
    // What was to be done and is not found has left; what was over and is not found may come back.
    const before = mark?.tickets.filter((ticket) => !isComplete || !isToDo(ticket))
    const next = markOf(at, tickets, before)
    return remembering(all, next, moments, given)
  },
  view: happeningList,
})

interface RememberingGiven extends Pick<Context, 'output' | 'looks' | 'now' | 'timeZone'> {
  readonly options: {
    readonly keep: boolean
    readonly sort: string | undefined
    readonly limit: number | undefined
  }
}

/** The rows; once all of them are written, the look is remembered. */
async function remembering(
  all: readonly Happening[],
  next: Mark,
  { told, of }: Moments,
  given: RememberingGiven,
): Promise<Result<Happening>> {
  const { output, looks, options, timeZone } = given
  const listed = await listing(all, happeningList, given)
  const limit = await rowLimit(options.limit, output)
  const isCut = limit !== null && all.length > limit
  return {
    ...listed,
    async summary(printed) {
      const { lines } = (await listed.summary?.(printed)) ?? { lines: [] }
      const isToMove = of !== null && !options.keep
      if (isToMove && printed.isWhole && !isCut) await looks.keep(of, next)
      const at = instant(told)
      const since = `${all.length === 0 ? 'Nothing since' : 'Since'} ${absolute(at, timeZone)} (${relative(at, given.now())}).`
      return {
        lines: [
          ...lines,
          ...(isToMove && isCut ? ['Not all was shown, so the next look begins at the same moment.'] : []),
          ...(output.terminal ? [since] : []),
        ],
      }
    },
  }
}

import type { HelpDesk, TicketQuery } from '#desk/helpdesk.ts'
import { printFilter } from '#desk/filter/print-filter.ts'
import { viewsUsed } from '#desk/filter/looking-up/views.ts'
import type { FilterGiven } from './filter-of.ts'
import type { TypedFinding } from './finding.ts'

interface Explaining {
  readonly typed: TypedFinding
  readonly query: TicketQuery
  readonly given: FilterGiven
  readonly desk: HelpDesk
}

/** What `--explain` prints: what the views hold, which part of a filter goes to the server, which is decided here. */
export async function explain({ typed, query, given, desk }: Explaining): Promise<string> {
  const saved = await given.views.read()
  const views = new Set(typed.expressions.flatMap((expression) => viewsUsed(expression, saved)))
  const { sent, here } = await desk.plan(query)
  return [
    ...[...views].map(({ name, filter }) => `view:${name} holds: ${filter}`),
    `asked of the server: ${sent ?? 'everything in the scope'}`,
    `decided here: ${here ? printFilter(here) : 'nothing'}`,
    '',
  ].join('\n')
}

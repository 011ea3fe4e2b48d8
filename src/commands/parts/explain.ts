import type { QueryPlan } from '#desk/helpdesk.ts'
import { printFilter } from '#desk/filter/print-filter.ts'

/** What `--explain` prints: which part of a filter goes to the server, which is decided here. */
export function explain({ sent, here }: QueryPlan): string {
  return [
    `asked of the server: ${sent ?? 'everything in the scope'}`,
    `decided here: ${here ? printFilter(here) : 'nothing'}`,
    '',
  ].join('\n')
}

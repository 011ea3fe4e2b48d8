import type { Filter } from '#desk/filter/filter.ts'
import { either, every } from '#desk/filter/joined.ts'
import { printExpression } from '#desk/filter/print.ts'
import type { HelpDesk, TicketQuery } from '#desk/helpdesk.ts'
import { instant } from '#desk/time/instant.ts'
import { isWorklist, lookUp, type TypedFinding } from '../finding/finding.ts'
import type { FilterGiven } from '../finding/filter-of.ts'

interface Asking {
  readonly given: FilterGiven
  readonly desk: HelpDesk
  /** In milliseconds. */
  readonly since: number
}

/**
 * The lists that have every ticket which was changed since then; of a work list also those that are still to be done. My
 * tickets are those assigned to me and, as far as the help desk tells who I am as a requester, those that I reported.
 */
export async function askedFor(
  typed: TypedFinding,
  { given, desk, since }: Asking,
): Promise<readonly TicketQuery[]> {
  const { scope, filter, qualifier } = await lookUp(typed, given, desk, { states: 'as typed' })
  const filters = filter === null ? [] : [filter]
  const changed: Filter = { op: 'test', key: 'updated', from: instant(since), to: null }
  const wanted = isWorklist(scope) ? either([toDo, changed]) : changed
  const query = { scope, filter: every([wanted, ...filters]), qualifier, limit: null }
  if (scope !== 'mine') return [query]
  const me = await myRequesterIds(desk)
  if (me.length === 0) return [query]
  const reported: Filter = { op: 'test', key: 'requester', ids: me }
  return [query, { ...query, scope: 'all', filter: every([reported, wanted, ...filters]) }]
}

const toDo: Filter = { op: 'test', key: 'state', states: ['open', 'waiting'] }

async function myRequesterIds(desk: HelpDesk): Promise<readonly number[]> {
  const { email } = await desk.whoAmI()
  if (email === null || email === '') return []
  const found = await desk.requesters(email)
  return found.flatMap((one) => (one.email?.toLowerCase() === email.toLowerCase() ? [one.id] : []))
}

/** By which a look at the same tickets is known again: scope and filter, as they were typed. */
export function selectionOf({ scope, expressions, unassigned, qualifier }: TypedFinding): string {
  return [
    `--${scope}`,
    ...(unassigned ? ['--unassigned'] : []),
    ...expressions.map(printExpression),
    ...(qualifier === undefined ? [] : [`--qualifier ${qualifier}`]),
  ].join(' ')
}

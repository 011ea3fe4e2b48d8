import { any, flag, value } from '#command.ts'
import type { Context } from '#context.ts'
import type { Expression } from '#desk/filter/expression.ts'
import { every } from '#desk/filter/joined.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { resolveFilter } from '#desk/filter/resolve.ts'
import { speaksOfState } from '#desk/filter/speaks-of-state.ts'
import type { HelpDesk, Scope } from '#desk/helpdesk.ts'
import { UsageError } from '#errors.ts'

export const filterArguments = {
  filter: any({
    name: 'FILTER',
    summary:
      'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters',
  }),
}

/** Which tickets a command looks at. */
export const findingOptions = {
  mine: flag({ summary: 'Tickets assigned to me' }),
  myGroups: flag({ summary: 'Tickets of my tech groups; this is what you get without a choice' }),
  flagged: flag({ summary: 'Tickets that I flagged' }),
  recent: flag({ summary: 'Tickets that I looked at lately' }),
  all: flag({ summary: 'All tickets that I may see' }),
  unassigned: flag({ summary: 'Only tickets that nobody has taken' }),
  where: value({
    value: 'EXPR',
    summary: "A whole filter in one text: 'status:open (tech:me or tech:none)'",
  }),
  explain: flag({ summary: 'Print what the server is asked and what is decided here; read no ticket' }),
  qualifier: value({ value: 'Q', summary: "The server's own filter language, passed through" }),
}

interface Typed {
  readonly mine: boolean
  readonly myGroups: boolean
  readonly flagged: boolean
  readonly recent: boolean
  readonly all: boolean
  readonly unassigned: boolean
  readonly where: string | undefined
  readonly qualifier: string | undefined
}

export interface Finding {
  readonly scope: Scope
  readonly filter: Filter | null
  readonly qualifier: string | undefined
}

interface Given extends Pick<Context, 'now' | 'timeZone'> {
  readonly filter: readonly string[]
  readonly options: Typed
}

/** What was typed as scope and filter, with all names looked up. Throws UsageError. */
export async function readFinding(given: Given, desk: HelpDesk): Promise<Finding> {
  const { options } = given
  const scope = scopeOf(options)
  const expressions = typedExpressions(given)
  const resolving = { desk, now: given.now(), timeZone: given.timeZone }
  const filters: Filter[] = []
  for (const expression of expressions) filters.push(await resolveFilter(expression, resolving))
  if (options.unassigned) filters.push({ op: 'test', key: 'tech', ids: [null] })
  const worklist = scope === 'mine' || scope === 'my-groups'
  // A work list shows what is still to do, unless the filter itself says which states are wanted.
  if (worklist && !expressions.some(speaksOfState)) {
    filters.push({ op: 'test', key: 'state', states: ['open', 'waiting'] })
  }
  const [first, ...others] = filters
  return { scope, filter: first ? every([first, ...others]) : null, qualifier: options.qualifier }
}

function typedExpressions({ filter, options }: Given): readonly Expression[] {
  const typed = parseFilterArguments(filter)
  const where = options.where === undefined ? null : parseFilterExpression(options.where)
  return [typed, where].filter((one) => one !== null)
}

function scopeOf({ mine, myGroups, flagged, recent, all }: Typed): Scope {
  const scopes: readonly (readonly [Scope, boolean])[] = [
    ['mine', mine],
    ['my-groups', myGroups],
    ['flagged', flagged],
    ['recent', recent],
    ['all', all],
  ]
  const chosen = scopes.filter(([, isChosen]) => isChosen).map(([scope]) => scope)
  if (chosen.length > 1) {
    throw new UsageError(`Choose one of ${chosen.map((scope) => `--${scope}`).join(' and ')}.`)
  }
  return chosen[0] ?? 'my-groups'
}

import { anyNumber, flag, grouped, value } from '#command.ts'
import type { Expression } from '#desk/filter/expression.ts'
import { every } from '#desk/filter/joined.ts'
import type { Filter } from '#desk/filter/filter.ts'
import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { speaksOfState } from '#desk/filter/speaks-of-state.ts'
import { withoutViews } from '#desk/filter/looking-up/views.ts'
import type { HelpDesk, Scope } from '#desk/helpdesk.ts'
import { everyKind } from '#desk/abilities.ts'
import { UsageError } from '#errors.ts'
import { filterOf, type FilterGiven } from './filter-of.ts'

export const filterArguments = {
  filter: anyNumber({
    name: 'FILTER',
    summary:
      'Terms such as status:open, priority:high, tech:me, location:El*, or words; see helpdesk help filters',
    completes: 'filter',
  }),
}

const which = {
  mine: flag({ summary: 'Tickets assigned to me' }),
  myGroups: flag({ summary: 'Tickets of my tech groups; this is what you get without a choice' }),
  flagged: flag({ summary: 'Tickets that I flagged' }),
  recent: flag({ summary: 'Tickets that I looked at lately' }),
  all: flag({ summary: 'All tickets that I may see' }),
  unassigned: flag({ summary: 'Only tickets that nobody has taken' }),
  where: value({
    value: 'EXPR',
    summary: "A whole filter in one text: 'status:open (tech:me or tech:none)'",
    completes: 'expression',
  }),
  explain: flag({ summary: 'Print what the server is asked and what is decided here; read no ticket' }),
  qualifier: value({ value: 'Q', summary: "The server's own filter language, passed through" }),
}

/** Which tickets a command looks at. */
export const findingOptions = grouped('Which tickets', which)

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

/** Scope and filter as typed, before any name is looked up. */
export interface TypedFinding {
  readonly scope: Scope
  readonly expressions: readonly Expression[]
  readonly unassigned: boolean
  readonly qualifier: string | undefined
}

/** Reads what was typed; without a scope it is the usual one. Throws UsageError for all that needs no server to tell. */
export function typedFinding(
  { filter, options }: { readonly filter: readonly string[]; readonly options: Typed },
  usual: Scope = 'my-groups',
): TypedFinding {
  const typed = parseFilterArguments(filter)
  const where = options.where === undefined ? null : parseFilterExpression(options.where)
  const expressions = [typed, where].filter((one) => one !== null)
  return {
    scope: scopeOf(options) ?? usual,
    expressions,
    unassigned: options.unassigned,
    qualifier: options.qualifier,
  }
}

/** Looks all names of a filter up. Throws UsageError with the nearest valid one. */
export async function lookUp(
  { scope, expressions, unassigned, qualifier }: TypedFinding,
  given: FilterGiven,
  desk: HelpDesk,
  { states = 'to do' }: { readonly states?: 'to do' | 'as typed' } = {},
): Promise<Finding> {
  if (!desk.can.scopes.includes(scope)) {
    throw new UsageError(`This help desk does not list tickets by --${scope}.`, { hint: everyKind })
  }
  const plain = await Promise.all(expressions.map((one) => withoutViews(one, given.views.read)))
  const filters = await Promise.all(plain.map((one) => filterOf(one, given, desk)))
  if (unassigned) filters.push({ op: 'test', key: 'tech', ids: [null] })
  // A work list shows what is still to do, unless the filter itself says which states are wanted.
  if (states === 'to do' && isWorklist(scope) && !plain.some(speaksOfState)) {
    filters.push({ op: 'test', key: 'state', states: ['open', 'waiting'] })
  }
  const [first, ...others] = filters
  return { scope, filter: first ? every([first, ...others]) : null, qualifier }
}

/** A list of what is still to do, read whole and sorted by urgency. */
export function isWorklist(scope: Scope): boolean {
  return scope === 'mine' || scope === 'my-groups'
}

function scopeOf({ mine, myGroups, flagged, recent, all }: Typed): Scope | undefined {
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
  return chosen[0]
}

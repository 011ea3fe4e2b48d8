import type { Expression, Term } from './expression.ts'
import { allOf, anyOf } from './expression.ts'
import type { Bound, Wanted } from './looking-up/field-test.ts'
import type { Filter, Test } from './filter.ts'
import type { TermKey } from './keys.ts'
import { printExpression } from './print.ts'

/** A looked-up filter as text that means the same when typed: people and names by number, times in UTC. */
export function printFilter(filter: Filter): string {
  return printExpression(expressionOf(filter))
}

function expressionOf(filter: Filter): Expression {
  if (filter.op === 'not') return { op: 'not', term: expressionOf(filter.term) }
  if (filter.op === 'test') return expressionOfTest(filter)
  const [first, ...others] = filter.terms.map(expressionOf)
  if (first === undefined) throw new Error(`An "${filter.op}" without terms cannot be typed.`)
  return filter.op === 'or' ? anyOf([first, ...others]) : allOf([first, ...others])
}

function expressionOfTest(test: Test): Expression {
  switch (test.key) {
    case 'state':
      return ofStates(test.states)
    case 'group':
      return term(
        'group',
        test.names.map((name) => name ?? 'none'),
      )
    case 'level':
      return term('level', test.levels.map(String))
    case 'requesterPart':
      return term('requester', [test.part])
    case 'words':
      return { op: 'words', text: test.text }
    case 'id':
      return term('id', [test.from === test.to ? String(test.from) : range(test)])
    case 'created':
    case 'updated':
    case 'due':
    case 'closed':
      return term(test.key, [range(test)])
    case 'missing':
      return term(test.of, ['none'])
    case 'overdue':
    case 'flagged':
    case 'approval':
      return term('is', [test.key])
    case 'field':
      return { op: 'field', label: test.label, values: [ofField(test.wanted)] }
    default:
      return term(
        test.key,
        test.ids.map((id) => (id === null ? 'none' : `id:${id}`)),
      )
  }
}

function ofStates(states: Extract<Test, { key: 'state' }>['states']): Expression {
  if (!states.includes('open')) return term('is', states)
  if (states.includes('waiting'))
    return term(
      'is',
      states.filter((state) => state !== 'waiting'),
    )
  // is:open takes the waiting ones along.
  return allOf([term('is', states), { op: 'not', term: term('is', ['waiting']) }])
}

function ofField(wanted: Wanted): string {
  if (wanted.is === 'not set') return 'none'
  if (wanted.is === 'text' || wanted.is === 'chosen') return wanted.pattern
  if (wanted.is === 'amount') return ofAmount(wanted)
  return wanted.from === wanted.to ? (wanted.from ?? '') : range(wanted)
}

function ofAmount({ from, to }: { readonly from: Bound | null; readonly to: Bound | null }): string {
  if (from?.included === false) return `>${from.at}`
  if (to?.included === false) return `<${to.at}`
  return from?.at === to?.at ? String(from?.at) : range({ from: from?.at ?? null, to: to?.at ?? null })
}

function range({
  from,
  to,
}: {
  readonly from: string | number | null
  readonly to: string | number | null
}): string {
  return `${from ?? ''}..${to ?? ''}`
}

function term(key: TermKey, values: readonly string[]): Term {
  return { op: 'term', key, values }
}

import type { Expression, Term } from './expression.ts'
import { allOf, anyOf } from './expression.ts'
import type { Filter, Test } from './filter.ts'
import type { FilterKey } from './keys.ts'
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

function range({
  from,
  to,
}: {
  readonly from: string | number | null
  readonly to: string | number | null
}): string {
  return `${from ?? ''}..${to ?? ''}`
}

function term(key: FilterKey, values: readonly string[]): Term {
  return { op: 'term', key, values }
}

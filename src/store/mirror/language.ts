import type { Filter, Test } from '#desk/filter/filter.ts'
import { type Split, splitClause } from '#desk/filter/split-filter.ts'
import { moment } from '#desk/time/instant.ts'
import type { Instant } from '#desk/ticket.ts'
import { type Clause, clause, either, every, exactly, type Sent, undecided } from './clause.ts'
import { plainFolded, unclear } from './plain-folded.ts'
import { numberOf } from './states.ts'
import { requesterPart, words } from './words.ts'

/** SQLite refuses conditions of many more parts than this. */
const mostTests = 300

/** Splits a filter into a condition over `ticket t` and what the rows themselves must tell. */
export function toSql(filter: Filter | null, now: Date): Split<Clause> {
  if (filter !== null && testsIn(filter) > mostTests) return { sent: null, here: filter }
  return splitClause(filter, {
    test: (test, negated) => sendTest(test, negated, now),
    every,
    either,
  })
}

function testsIn(filter: Filter): number {
  if (filter.op === 'test') return 1
  if (filter.op === 'not') return testsIn(filter.term)
  return filter.terms.reduce((sum, term) => sum + testsIn(term), 0)
}

function sendTest(test: Test, negated: boolean, now: Date): Sent {
  switch (test.key) {
    case 'words':
      return words(test.text, negated)
    case 'requesterPart':
      return requesterPart(test.part, negated)
    case 'field':
      return undecided
    default: {
      const found = condition(test, now)
      return found === null ? undecided : exactly(found, negated)
    }
  }
}

type PlainTest = Exclude<Test, { readonly key: 'words' | 'requesterPart' | 'field' }>

function condition(test: PlainTest, now: Date): Clause | null {
  switch (test.key) {
    case 'state':
      return clause(`t.state in (${test.states.map(numberOf).join()})`)
    case 'group':
      return group(test.names)
    case 'level':
      return clause(`t.level in (${test.levels.filter(Number.isSafeInteger).join()})`)
    case 'id':
      return stretch('id', [end(test.from, '>='), end(test.to, '<=')])
    case 'created':
    case 'updated':
    case 'due':
    case 'closed':
      return stretch(test.key, [end(at(test.from), '>='), end(at(test.to), '<')])
    case 'missing':
      return clause(`t.${test.of} is null`)
    case 'overdue':
      return clause(overdue(now))
    case 'flagged':
    case 'approval':
      return clause(`t.${test.key}`)
    default:
      return numbers(test.key, test.ids)
  }
}

/** Open or waiting, and due before now. */
export function overdue(now: Date): string {
  return `t.state < 2 and t.due is not null and t.due < ${now.getTime()}`
}

const at = (instant: Instant | null): number | null => (instant === null ? null : moment(instant))

const end = (number: number | null, sign: '>=' | '<=' | '<'): string | null =>
  number === null ? null : `${sign} ${number}`

function stretch(column: string, ends: readonly (string | null)[]): Clause {
  const given = ends.flatMap((one) => (one === null ? [] : [`t.${column} ${one}`]))
  return clause([`t.${column} is not null`, ...given].join(' and '))
}

function numbers(column: string, ids: readonly (number | null)[]): Clause {
  return clause(`t.${column} in (${ids.filter(Number.isSafeInteger).join()})${orNone(column, ids)}`)
}

function group(names: readonly (string | null)[]): Clause | null {
  const folded = names.flatMap((name) => (name === null ? [] : [plainFolded(name)]))
  if (folded.some((name) => name.includes(unclear))) return null
  return clause(`t.team in (${folded.map(() => '?').join()})${orNone('team', names)}`, folded)
}

function orNone(column: string, wanted: readonly unknown[]): string {
  return wanted.includes(null) ? ` or t.${column} is null` : ''
}

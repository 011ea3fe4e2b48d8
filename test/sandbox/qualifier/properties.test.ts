import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#sandbox/database/database.ts'
import { connect, createTables } from '#sandbox/database/open.ts'
import { listCondition } from '#sandbox/qualifier/condition.ts'
import { BadQualifier } from '#sandbox/qualifier/expression.ts'
import { ticket } from '#sandbox/qualifier/models/ticket.ts'
import { parseQualifier } from '#sandbox/qualifier/parse.ts'
import * as fc from '../../support/properties.ts'

let db: Database

beforeAll(() => {
  db = connect(':memory:')
  createTables(db)
})

afterAll(() => db.close())

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`

/** Whether a ticket with this subject fulfils the qualifier. */
const fulfils = (subject: string, qualifier: string): boolean => {
  const condition = listCondition(qualifier, ticket, { alias: 't' })
  const sql = `select 1 from (select ? as subject, ? as subject_folded, null as deleted) t where ${condition.text}`
  return db.get(sql, subject, subject.toLowerCase(), ...condition.values) !== undefined
}

// SQLite ends a text at NUL.
const texts = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\0'))

// `%3D` in a qualifier means that it was encoded twice.
const values = texts.filter((text) => !/%3d/i.test(text))

const outcome = (text: string): unknown => {
  try {
    parseQualifier(text)
    return 'understood'
  } catch (error) {
    return error instanceof BadQualifier ? 'understood' : error
  }
}

test('§5.6 any text is read or refused, never anything else', () => {
  const tokens = fc.constantFrom(
    '(',
    ')',
    'and',
    'or',
    'not',
    ' ',
    '=',
    '!=',
    'like',
    "'",
    '"',
    '\\',
    'subject',
    'a.b',
    '1',
    'null',
    '*',
  )
  const nearly = fc.array(tokens, { maxLength: 20 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), nearly), (text) => {
      expect(outcome(text)).toBe('understood')
    }),
    { numRuns: 500 },
  )
})

test('§5.2 whatever text stands in a string is found by = and by nothing else', () => {
  fc.assert(
    fc.property(values, texts, (wanted, other) => {
      expect(fulfils(wanted, `(subject = ${quoted(wanted)})`)).toBe(true)
      expect(fulfils(other, `(subject=${quoted(wanted)})`)).toBe(wanted === other)
    }),
  )
})

test('§5.2 * means any run and ? one character, all other signs mean themselves', () => {
  const patternSigns = fc.constantFrom('*', '?', '[', ']', '^', '-', '%', '_', 'a', 'A', 'é', 'É', '日')
  const patterns = fc.array(patternSigns, { maxLength: 6 }).map((signs) => signs.join(''))
  const subjects = fc.array(fc.constantFrom('[', ']', '^', '-', '%', '_', 'a', 'A', 'é', 'É', '日', '*'), {
    maxLength: 6,
  })
  fc.assert(
    fc.property(
      patterns,
      subjects.map((signs) => signs.join('')),
      (pattern, subject) => {
        const asExpression = (text: string): RegExp =>
          new RegExp(
            `^${text
              .replaceAll(/[\\^$.+()[\]{}|/]/g, String.raw`\$&`)
              .replaceAll('*', '.*')
              .replaceAll('?', '.')}$`,
            'su',
          )
        expect(fulfils(subject, `(subject like ${quoted(pattern)})`)).toBe(
          asExpression(pattern).test(subject),
        )
        expect(fulfils(subject, `(subject caseInsensitiveLike ${quoted(pattern)})`)).toBe(
          asExpression(pattern.toLowerCase()).test(subject.toLowerCase()),
        )
      },
    ),
    { numRuns: 1000 },
  )
})

interface Row {
  readonly locationId: number | null
  readonly priorityTypeId: number | null
}

/** A qualifier with its meaning worked out without any SQL; null is neither true nor false. */
interface Meant {
  readonly text: string
  readonly holds: (row: Row) => boolean | null
}

const numbers = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null })

const clauses: fc.Arbitrary<Meant> = fc
  .tuple(
    fc.constantFrom('locationId', 'priorityTypeId'),
    fc.constantFrom('=', '!=', '<', '>=', '<>'),
    numbers,
  )
  .filter(([, operator, value]) => value !== null || operator === '=' || operator === '!=')
  .map(([name, operator, value]) => ({
    text: `(${name} ${operator} ${value ?? 'null'})`,
    holds: (row) => compared(row[name === 'locationId' ? 'locationId' : 'priorityTypeId'], operator, value),
  }))

const compared = (field: number | null, operator: string, value: number | null): boolean | null => {
  if (value === null) return (field === null) === (operator === '=')
  if (field === null) return null
  if (operator === '=') return field === value
  if (operator === '<') return field < value
  return operator === '>=' ? field >= value : field !== value
}

const joined = (word: 'and' | 'or', left: Meant, right: Meant): Meant => ({
  text: `(${left.text}${word} ${right.text})`,
  holds: (row) => {
    const [first, second] = [left.holds(row), right.holds(row)]
    const decisive = word === 'or'
    if (first === decisive || second === decisive) return decisive
    return first === null || second === null ? null : !decisive
  },
})

const negated = (inner: Meant): Meant => ({
  text: `(not ${inner.text})`,
  holds: (row) => {
    const value = inner.holds(row)
    return value === null ? null : !value
  },
})

const { meant } = fc.letrec<{ meant: Meant }>((tie) => ({
  meant: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    clauses,
    tie('meant').map(negated),
    fc
      .tuple(fc.constantFrom('and' as const, 'or' as const), tie('meant'), tie('meant'))
      .map((parts) => joined(...parts)),
  ),
}))

test('§5.1 clauses joined, nested and negated mean what three-valued logic says', () => {
  fc.assert(
    fc.property(meant, numbers, numbers, ({ text, holds }, locationId, priorityTypeId) => {
      const condition = listCondition(text, ticket, { alias: 't' })
      const sql = `select 1 from (select ? as location_id, ? as priority_type_id, null as deleted) t where ${condition.text}`
      const found = db.get(sql, locationId, priorityTypeId, ...condition.values) !== undefined
      expect(found).toBe(holds({ locationId, priorityTypeId }) === true)
    }),
    { numRuns: 500 },
  )
})

import { array, oneof, string, tuple, constantFrom } from 'fast-check'
import { expect, test } from 'vitest'

import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { printExpression } from '#desk/filter/print.ts'
import { UsageError } from '#errors.ts'

import { anyExpression, valueText } from '../support/desk/expressions.ts'
import { fuzz } from '../support/fuzz.ts'

const piece = oneof(
  constantFrom(
    'status:',
    'field:',
    'view:',
    'is:open',
    'id:',
    'created:',
    '..',
    'or',
    'and',
    'not',
    '!',
    '(',
    ')',
  ),
  constantFrom('"', "'", '\\', ',', '=', ':', ' ', '\t', '*', '-24h', '1042', 'none', 'me', '<', '>'),
  string({ unit: 'binary', maxLength: 4 }),
)
const soup = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test('any filter that is typed is read or refused as mistyped, and what is read means the same when printed', async () => {
  const typed = tuple(
    oneof(soup, anyExpression.map(printExpression)),
    array(oneof(soup, valueText), { maxLength: 6 }),
  )
  await fuzz('filters', typed, ([expression, words]) => {
    for (const read of [() => parseFilterExpression(expression), () => parseFilterArguments(words)]) {
      const found = orRefused(read)
      expect(found === null ? null : parseFilterExpression(printExpression(found))).toEqual(found)
    }
  })
})

test.each(['!', '(', 'not ', '! ', '"', 'a or ', 'field:', 'status:a,', ')'])(
  'a filter of a hundred thousand %j is read or refused as mistyped',
  (sign) => {
    const text = sign.repeat(100_000)
    for (const read of [() => parseFilterExpression(text), () => parseFilterArguments([text])]) {
      const found = orRefused(read)
      expect(found === null || printExpression(found).length > 0).toBe(true)
    }
  },
)

function orRefused<Read>(read: () => Read): Read | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

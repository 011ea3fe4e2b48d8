import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { parseFilterArguments, parseFilterExpression } from '#desk/filter/parse.ts'
import { printExpression } from '#desk/filter/print.ts'
import { anyExpression, valueText } from '../../support/desk/expressions.ts'
import { array, assert, property } from '../../support/properties.ts'

test('whatever expression is printed reads back as the same', () => {
  assert(
    property(anyExpression, (expression) => {
      expect(parseFilterExpression(printExpression(expression))).toEqual(expression)
    }),
    { numRuns: 500 },
  )
})

test('whatever is typed in arguments is refused as such, or means the same when printed', () => {
  assert(
    property(array(valueText), (words) => {
      const expression = readable(words)
      if (expression === null) return
      expect(parseFilterExpression(printExpression(expression))).toEqual(expression)
    }),
    { numRuns: 500 },
  )
})

function readable(words: readonly string[]) {
  try {
    return parseFilterArguments(words)
  } catch (error) {
    if (error instanceof UsageError) return null
    throw error
  }
}

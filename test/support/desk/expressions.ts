import { array, constantFrom, letrec, oneof, string, tuple } from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { allOf, anyOf } from '#desk/filter/expression.ts'
import type { Expression } from '#desk/filter/expression.ts'
import { filterKeys } from '#desk/filter/keys.ts'

const awkward = constantFrom(
  'or',
  'AND',
  'not',
  '!',
  '(',
  ')',
  ',',
  '"',
  "'",
  '\\',
  ' ',
  ':',
  '=',
  '..',
  '*',
  '\t',
  '\n',
  '7',
  'é',
)

/** Text of a value: anything but blank, often with what has a meaning of its own. */
export const valueText = oneof(
  string({ unit: 'grapheme' }),
  array(oneof(awkward, string({ unit: 'grapheme', maxLength: 3 }))).map((parts) => parts.join('')),
).filter((text) => text.trim() !== '')

const values = array(valueText, { minLength: 1, maxLength: 3 })

const termKeys = filterKeys.filter((key) => key !== 'field' && key !== 'view')

/** Any expression that can be written, whether its names exist or not. */
export const anyExpression: Arbitrary<Expression> = letrec<{ one: Expression; leaf: Expression }>((tie) => ({
  leaf: oneof(
    valueText.map((text): Expression => ({ op: 'words', text })),
    values.chain((values) =>
      constantFrom(...termKeys).map((key): Expression => ({ op: 'term', key, values })),
    ),
    tuple(valueText, values).map(([label, values]): Expression => ({ op: 'field', label, values })),
    values.map((names): Expression => ({ op: 'view', names })),
  ),
  one: oneof(
    { depthSize: 'small' },
    tie('leaf'),
    tie('one').map((term): Expression => ({ op: 'not', term })),
    tuple(tie('one'), array(tie('one'), { maxLength: 2 })).map(([first, rest]) => allOf([first, ...rest])),
    tuple(tie('one'), array(tie('one'), { maxLength: 2 })).map(([first, rest]) => anyOf([first, ...rest])),
  ),
})).one

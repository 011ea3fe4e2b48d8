import { expect, test } from 'vitest'
import { cut } from '#views/text/measure.ts'
import { indent, wrap } from '#views/text/wrap.ts'

test('text is broken at blanks and keeps its own lines', () => {
  expect(wrap('The screen freezes after page two.\n\n  - indented', 16)).toEqual([
    'The screen',
    'freezes after',
    'page two.',
    '',
    '  - indented',
  ])
})

test('a word longer than the line is broken, wide characters never in half', () => {
  expect(wrap('abcdefgh 日本語の', 5)).toEqual(['abcde', 'fgh', '日本', '語の'])
})

test('a character wider than the line stands alone', () => {
  expect(wrap('日本', 1)).toEqual(['日', '本'])
})

test('empty lines get no margin', () => {
  expect(indent('a\n\nb', { margin: '  ', width: 40 })).toBe('  a\n\n  b')
})

test('what is cut ends in an ellipsis and keeps whole characters', () => {
  expect([cut('Visitation', 6), cut('日本語', 4), cut('👩‍👩‍👧👩‍👩‍👧', 3), cut('Room', 4)]).toEqual([
    'Visit…',
    '日…',
    '👩‍👩‍👧…',
    'Room',
  ])
})

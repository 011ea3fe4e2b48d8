import { expect, test } from 'vitest'
import { markLines } from '#views/text/marks.ts'
import { screen } from '../tickets.ts'

const marks = [
  { text: 'Waiting for parts' },
  null,
  { text: 'High', paint: 'alert' },
  { text: '3 h overdue' },
] as const

test('marks stand in one line where they fit, and one that does not begins the next', () => {
  expect(markLines(marks, { ...screen({ width: 80 }), margin: '  ' })).toEqual([
    '  Waiting for parts · High · 3 h overdue',
  ])
  expect(markLines(marks, { ...screen({ width: 26 }), margin: '  ' })).toEqual([
    '  Waiting for parts · High',
    '  3 h overdue',
  ])
})

test('a mark wider than the screen is wrapped, each line in its colour', () => {
  const style = screen({ width: 12, paint: (text) => `<${text}>` })
  expect(markLines([{ text: 'Waiting for parts', paint: 'alert' }], { ...style, margin: '  ' })).toEqual([
    '  <Waiting>',
    '  <for parts>',
  ])
})

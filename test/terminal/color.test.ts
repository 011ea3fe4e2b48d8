import { expect, test } from 'vitest'
import { colorLevel } from '../../src/terminal/color.ts'
import type { ColorCircumstances } from '../../src/terminal/color.ts'

const cases: readonly [string, ColorCircumstances, number][] = [
  ['a terminal is coloured', { env: {}, isTerminal: true }, 1],
  ['a terminal with 256 colours', { env: { TERM: 'xterm-256color' }, isTerminal: true }, 2],
  ['a terminal with all colours', { env: { COLORTERM: 'truecolor' }, isTerminal: true }, 3],
  ['a pipe is not coloured', { env: {}, isTerminal: false }, 0],
  ['NO_COLOR is heard', { env: { NO_COLOR: '1' }, isTerminal: true }, 0],
  ['an empty NO_COLOR says nothing', { env: { NO_COLOR: '' }, isTerminal: true }, 1],
  ['a dumb terminal is not coloured', { env: { TERM: 'dumb' }, isTerminal: true }, 0],
  ['--color never', { option: 'never', env: {}, isTerminal: true }, 0],
  ['--color always in a pipe', { option: 'always', env: {}, isTerminal: false }, 1],
  ['--color always beats NO_COLOR', { option: 'always', env: { NO_COLOR: '1' }, isTerminal: true }, 1],
  ['--color auto beats a saved always', { option: 'auto', saved: 'always', env: {}, isTerminal: false }, 0],
  ['a saved always colours a pipe', { saved: 'always', env: {}, isTerminal: false }, 1],
  ['NO_COLOR beats a saved always', { saved: 'always', env: { NO_COLOR: '1' }, isTerminal: true }, 0],
  ['a saved never', { saved: 'never', env: {}, isTerminal: true }, 0],
]

test.each(cases)('%s', (_, circumstances, level) => {
  expect(colorLevel(circumstances)).toBe(level)
})

import { expect, test } from 'vitest'
import { isLineByLine } from '../../src/terminal/line-by-line.ts'

test.each([
  [{}, undefined, false],
  [{ TERM: 'dumb' }, 'off', true],
  [{ ACCESSIBLE: '1' }, undefined, true],
  [{ ACCESSIBLE: 'yes' }, 'off', true],
  [{}, 'on', true],
  [{ ACCESSIBLE: '' }, 'on', true],
  [{ ACCESSIBLE: '0' }, 'on', false],
  [{ ACCESSIBLE: 'False' }, 'on', false],
] as const)('%j with the setting %s asks line by line: %s', (env, saved, expected) => {
  expect(isLineByLine(env, saved)).toBe(expected)
})

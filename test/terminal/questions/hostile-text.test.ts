import { describe, expect, test } from 'vitest'

import type { Asking } from '#terminal/questions/asking.ts'
import { escapeLine } from '#views/escape.ts'

import { seat } from '../seat.ts'

/** What no question of ours writes by itself. */
const signs = [
  ['\u001b]0;', '\u001b]8;;', '\u001b]52;', '\u001bP', '\u001bc', '\u001b[2J', '\u009b', '\u009d', '\u0000'],
  ['\u202e', '\u2066', '\u200f', '\u061c', '\u200b', '\u2028', '\ud800'],
].flat()
const hostile = `owned${signs.join('x')}`
const choices = [{ value: 1, name: hostile, description: hostile }]

const questions: Readonly<Record<string, (ask: Asking) => Promise<unknown>>> = {
  'a text': (ask) => ask.text({ message: hostile, initial: hostile, check: () => hostile }),
  'a begun text': (ask) => ask.text({ message: 'Room', begun: hostile }),
  'a secret': (ask) => ask.secret({ message: hostile }),
  'one of several': (ask) => ask.choice({ message: hostile, choices }),
  'some of several': (ask) => ask.choices({ message: hostile, choices, atLeastOne: true }),
  'a search': (ask) => ask.search({ message: hostile, source: () => Promise.resolve(choices) }),
  'a yes or no': (ask) => ask.confirm({ message: hostile }),
}

describe.each([
  ['that is redrawn', false],
  ['line by line', true],
])('a question %s', (_, lineByLine) => {
  test.each(Object.entries(questions))('shows nothing that drives the screen: %s', async (_, asked) => {
    const { terminal, sees, press, screen, interrupt } = seat({
      plain: escapeLine,
      options: { input: true, color: false, lineByLine },
    })
    const answer = asked(terminal.ask).catch(() => 'left')
    await sees('owned\\x1b]0;')
    press('\r\n')
    interrupt.abort()
    await answer
    expect(signs.filter((sign) => screen().includes(sign))).toEqual([])
  })
})

import { expect, test } from 'vitest'

import { redact } from '#http/redact.ts'

const password = "p&s ü'word=1"

test.each([
  ['as typed', `login with ${password} failed`, 'login with *** failed'],
  ['encoded once', `password=${encodeURIComponent(password)}&x`, 'password=***&x'],
  ['encoded twice', encodeURIComponent(encodeURIComponent(password)), '***'],
  ['as a form writes it', 'p%26s+%C3%BC%27word%3D1', '***'],
  ['with small escapes', 'p%26s%20%c3%bc%27word%3d1', '***'],
])('a password %s is hidden', (_, text, expected) => {
  expect(redact(text, [password])).toBe(expected)
})

test('a cut-off piece of a key is hidden too', () => {
  expect(redact('apiKey=Qm3vN8xR2t', ['Qm3vN8xR2tLw7KpZ4sYb'])).toBe('apiKey=***')
})

test('text without secrets stays', () => {
  expect(redact('nothing here', ['Qm3vN8xR2tLw7KpZ4sYb', ''])).toBe('nothing here')
})

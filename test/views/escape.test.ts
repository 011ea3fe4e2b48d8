import { expect, test } from 'vitest'
import { escapeCell, escapeField, escapeJson, escapeLine, escapeLines } from '#views/escape.ts'

test('control characters and bidi overrides are shown by their number', () => {
  expect(escapeLine('a\u001b[2Jb\u0007\u007f\u009b\u202e\u2028')).toBe(
    String.raw`a\x1b[2Jb\x07\x7f\x9b\u202e\u2028`,
  )
})

test('invisible text is shown: zero-width space, tag characters, byte order mark', () => {
  expect(escapeLine('pass\u200bword\u{e0041}\ufeff')).toBe(String.raw`pass\u200bword\u{e0041}\ufeff`)
})

test('joiners inside emoji and scripts stay', () => {
  expect(escapeLine('👩‍💻 می\u200cخواهم')).toBe('👩‍💻 می\u200cخواهم')
})

test('line ends and tabs become one line, or stay where lines are wanted', () => {
  expect(escapeLine('a\r\nb\tc')).toBe(String.raw`a\r\nb\tc`)
  expect(escapeLines('a\r\nb\tc\rd')).toBe('a\nb    c\\rd')
  expect(escapeCell('a\nb\tc\rd')).toBe('a\nb\tc\\rd')
})

test('only tsv doubles the backslash', () => {
  expect(escapeField('C:\\temp\n')).toBe(String.raw`C:\\temp\n`)
  expect(escapeLine('C:\\temp')).toBe('C:\\temp')
})

test('json keeps its escapes and gets those that JSON.stringify leaves out', () => {
  expect(escapeJson(JSON.stringify('\u001b\u0085\u202e\u2029é'))).toBe(
    String.raw`"\u001b\u0085\u202e\u2029é"`,
  )
})

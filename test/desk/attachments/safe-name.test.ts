import { describe, expect, test } from 'vitest'
import { safeFileName } from '#desk/attachments/safe-name.ts'
import { hostileText } from '../../support/hostile-text.ts'
import { assert, oneof, property, string } from '../../support/properties.ts'

test.each([
  ['report.pdf', 'report.pdf'],
  ['Größe 東京.txt', 'Größe 東京.txt'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Windows\\win.ini', 'win.ini'],
  ['a\\..\\b.txt', 'b.txt'],
  ['..', ''],
  ['dir/', ''],
  ['.bashrc', 'bashrc'],
  ['  . .hidden.txt ', 'hidden.txt'],
  ['notes.txt. .', 'notes.txt'],
  ['-rf', '_rf'],
  ['NUL', '_NUL'],
  ['con.tar.gz', '_con.tar.gz'],
  ['COM1 .txt', '_COM1 .txt'],
  ['console.log', 'console.log'],
  ['file.txt:stream', 'file.txt_stream'],
  ['what?*<now>|"x".txt', 'what___now___x_.txt'],
  ['gpj.\u202eexe', 'gpj._exe'],
  ['red\u001b[31m.txt', 'red_[31m.txt'],
  ['two\nlines.txt', 'two_lines.txt'],
])('%j is saved as %j', (name, saved) => {
  expect(safeFileName(name)).toBe(saved)
})

describe('a name that is too long', () => {
  test('keeps its ending', () => {
    const saved = safeFileName(`${'東'.repeat(300)}.png`)
    expect(saved).toMatch(/^東+\.png$/)
    expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(200)
  })

  test('does not end with a dot where it is cut', () => {
    expect(safeFileName(`${'a'.repeat(199)}.${'b'.repeat(40)}`)).toBe('a'.repeat(199))
  })

  test('may be a megabyte of dots and blanks', () => {
    expect(safeFileName(`a${'. '.repeat(500_000)}b.txt`)).toBe('a.txt')
  })

  test('with an endless ending loses the end of it', () => {
    expect(safeFileName(`a.${'b'.repeat(300)}`)).toBe(`a.${'b'.repeat(198)}`)
  })
})

test('whatever the server calls it, a name stays in its folder and off the screen', () => {
  assert(
    property(oneof(hostileText, string({ unit: 'binary' }), string({ maxLength: 400 })), (name) => {
      const saved = safeFileName(name)
      expect(saved).not.toMatch(
        /[/\\:*?"<>|]|^[-.\s]|[.\s]$|\p{Cc}|\p{Surrogate}|[\u2028-\u202e\u2066-\u2069]/u,
      )
      expect(saved).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
      expect(Buffer.byteLength(saved)).toBeLessThanOrEqual(200)
      expect(safeFileName(saved)).toBe(saved)
    }),
    { numRuns: 2000 },
  )
})

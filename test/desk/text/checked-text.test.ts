import { expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { checkedText } from '#desk/text/checked-text.ts'
import { refusal } from '../../support/refusal.ts'
import { assert, property, string } from '../../support/properties.ts'

test('line ends of every kind become LF', () => {
  expect(checkedText('one\r\ntwo\rthree\nfour\r\n\r\n')).toBe('one\ntwo\nthree\nfour\n\n')
})

test('all other text stays as typed', () => {
  assert(
    property(
      string({ unit: 'grapheme' }).filter((text) => !/[\0\r]/.test(text)),
      (text) => {
        expect(checkedText(text)).toBe(text)
      },
    ),
  )
})

test('NUL and half characters are refused', () => {
  expect(refusal(UsageError, () => checkedText('a\0b'))).toMatchInlineSnapshot(`
    "The text has a NUL character.
    Give plain text; a file that has one is not text."
  `)
  expect(refusal(UsageError, () => checkedText('a\uD83Db'))).toMatchInlineSnapshot(`
    "The text has half of a character.
    It was cut in the middle of one; give it in UTF-8."
  `)
  expect(checkedText('a\u{1F5A8}b')).toBe('a\u{1F5A8}b')
})

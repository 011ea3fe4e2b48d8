import { array, constantFrom, oneof, string } from 'fast-check'
import { expect, test } from 'vitest'

import { bbcodeToText } from '#desk/markup/bbcode-to-text.ts'
import { htmlToText } from '#desk/markup/html-to-text.ts'
import { escapeLines } from '#views/escape.ts'

import { fuzz } from '../support/fuzz.ts'
import { hostileText } from '../support/hostile-text.ts'
import { rawSigns } from '../support/terminal-signs.ts'

const names =
  'a b p br div pre ul ol li table tr td th hr img blockquote script style title h1 span nosuch'.split(' ')
const codes = 'b i u s url email img list quote color size font code *'.split(' ')
const tag = oneof(
  constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name} `, `<${name}/>`])),
  constantFrom(...codes.flatMap((name) => [`[${name}]`, `[/${name}]`, `[${name}=`, `[${name}=x]`])),
  constantFrom(
    '<a href="https://example.org">',
    "<a href='x",
    '<img alt="&lt;" src=x>',
    '<!--',
    '-->',
    '<!doctype',
    '>',
  ),
  constantFrom(
    '[url=https://example.org]',
    ']',
    '[',
    '<',
    '"',
    "'",
    '&',
    '&amp;',
    '&#27;',
    '&#x202e;',
    '&#xd800;',
    ' ',
    '\n',
  ),
)
const soup = array(
  oneof({ arbitrary: tag, weight: 4 }, hostileText, string({ unit: 'binary', maxLength: 8 })),
  {
    maxLength: 40,
  },
).map((pieces) => pieces.join(''))

test('any HTML and BBCode becomes a text of bounded length, of which nothing drives a terminal', async () => {
  await fuzz('HTML and BBCode', soup, (source) => {
    for (const text of [htmlToText(source), bbcodeToText(source)]) {
      expect(text.length).toBeLessThan(source.length * 50 + 100)
      expect(rawSigns(escapeLines(text), 'table')).toEqual([])
    }
  })
})

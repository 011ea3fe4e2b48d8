import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { screen } from '../tickets.ts'
import { room, roomView, written } from './rooms.ts'
import * as fc from '../../support/properties.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '\\',
      '\t',
      '\n',
      '\r',
      '"',
      ',',
      "'",
      '=',
      ' ',
      '\u001b',
      '\u202e',
      ':',
      '#',
      '-',
      'n',
      '\ud800',
      '\u0085',
      '\ufeff',
    ),
  }),
)
const wellFormed = anyText.filter((text) => !/\p{Surrogate}/u.test(text))
const note = roomView.columns.filter(({ key }) => key === 'note')

const raw =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]/u

function unescape(field: string): string {
  const named: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' }
  return field.replace(
    /\\(?:([\\tnr])|x([\da-f]{2})|u([\da-f]{4})|u\{([\da-f]+)\})/g,
    (_whole, name: string | undefined, ...hex: (string | undefined)[]) =>
      name === undefined
        ? String.fromCodePoint(Number.parseInt(hex.slice(0, 3).find(Boolean) ?? '', 16))
        : (named[name] ?? ''),
  )
}

/** RFC 4180, one column. */
function readCsv(text: string): string[] {
  return [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))\r\n/g)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'),
  )
}

test('every text comes back from tsv as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const line = await written([room({ note: text })], { format: 'tsv', columns: note })
      expect(line.split('\n')).toHaveLength(2)
      expect(unescape(line.slice(0, -1))).toBe(text)
    }),
  )
})

test('every text of visible characters comes back from csv, with a sign in front where it would run', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        wellFormed.filter((text) => !/\r/.test(text) && !raw.test(text)),
        { maxLength: 3 },
      ),
      async (texts) => {
        const rows = texts.map((text) => room({ note: text }))
        const cells = readCsv(await written(rows, { format: 'csv', columns: note, header: false }))
        const wouldRun = /^[\t\n]|^\s*[=+\-@＝＋－＠]/
        expect(cells).toEqual(texts.map(onlyEscaped).map((text) => (wouldRun.test(text) ? `'${text}` : text)))
      },
    ),
  )
})

/** What the csv cell shows of characters outside the ones tested here. */
function onlyEscaped(text: string): string {
  return text
    .replace(/[\u00ad\u180e\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb]/g, (character) => {
      const hex = character.charCodeAt(0).toString(16)
      return hex.length === 2 ? `\\x${hex}` : `\\u${hex}`
    })
    .replace(/[\u{e0000}-\u{e007f}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

test('every text comes back from yaml as it was, as a value and as a name', async () => {
  const lines = fc.string({ unit: fc.constantFrom(' ', '\n', 'a', '-', '#', ':') })
  await fc.assert(
    fc.asyncProperty(fc.oneof(wellFormed, lines), async (text) => {
      const columns = [{ key: text, header: text, value: () => text }]
      const list = await written([room()], { format: 'yaml', columns })
      expect(raw.test(list)).toBe(false)
      expect(parse(list)).toEqual([{ [text]: text }])
      expect(parse(await written([room()], { format: 'yaml', columns, shape: 'one' }))).toEqual({
        [text]: text,
      })
    }),
    { examples: [[' \n'], ['\n a'], ['  a\nb']] },
  )
})

test('every text comes back from json, and none of it is raw', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const written_ = await written([room({ note: text })], { format: 'json' })
      expect(JSON.parse(written_)).toEqual([room({ note: text })])
      expect(raw.test(written_.replaceAll('\u200b', ''))).toBe(false)
    }),
  )
})

test('no control character leaves table, tsv and csv raw', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.constantFrom('table', 'tsv', 'csv'),
      fc.constantFrom('one', 'many'),
      fc.boolean(),
      async (text, format, shape, terminal) => {
        const output = await written([room({ name: text, note: text })], { format, shape, terminal })
        expect(raw.test(format === 'csv' ? output.replaceAll('\r\n', '') : output)).toBe(false)
      },
    ),
  )
})

test('a hostile label of a custom field is escaped in every header', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyText,
      fc.constantFrom('table', 'tsv', 'csv'),
      fc.boolean(),
      async (label, format, terminal) => {
        const columns = [{ key: label, header: label, value: () => label }]
        const output = await written([room()], { format, columns, header: true, terminal })
        expect(raw.test(format === 'csv' ? output.replaceAll('\r\n', '') : output)).toBe(false)
      },
    ),
  )
})

test('no line of a table is wider than the terminal, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText, { maxLength: 5 }),
      fc.integer({ min: 40, max: 400 }),
      async (texts, width) => {
        const rows = texts.map((text) => room({ name: text, note: text.repeat(3) }))
        const output = await written(rows, { format: 'table', terminal: true, style: screen({ width }) })
        expect(output.split('\n').filter((line) => stringWidth(line) > width)).toEqual([])
      },
    ),
  )
})

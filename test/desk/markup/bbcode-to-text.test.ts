import { describe, expect, test } from 'vitest'
import { bbcodeToText } from '#desk/markup/bbcode-to-text.ts'
import { array, assert, constantFrom, oneof, property, string } from '../../support/properties.ts'

const awkward = constantFrom(
  ' ',
  '\n',
  '\t',
  '[',
  ']',
  '[/',
  '[x]',
  '[*]',
  '[i',
  '[1]',
  '&amp;',
  '<br/> ',
  '<b>',
  '\\',
  '=',
  '\u00A0',
)
const typedText = array(oneof(awkward, string({ unit: 'grapheme', maxLength: 4 })))
  .map((parts) => parts.join('').replaceAll('\r', ''))
  .filter((text) => !/\[\/(?:b|i|u|s|url|email|img|list|quote|color|size|font|code)\]/i.test(text))

describe('a note', () => {
  test('without tags comes back as typed, whatever it is', () => {
    assert(
      property(typedText, (typed) => {
        expect(bbcodeToText(typed)).toBe(typed)
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps a tag without its other half', () => {
    expect(bbcodeToText('a[i] = b[i+1]; [b]bold[/b] [/u] [*]')).toBe('a[i] = b[i+1]; bold [/u] [*]')
  })

  test('loses the tags of its mark-up, crossed ones too', () => {
    expect(bbcodeToText('[B]Hello[/B] [i]there [color=red]you[/i][/color]')).toBe('Hello there you')
  })

  test('has links with their address, unless that is the label', () => {
    expect(bbcodeToText('[url=https://example.org/a]the form[/url], [url]https://example.org[/url]')).toBe(
      'the form <https://example.org/a>, https://example.org',
    )
  })

  test('has lists with their marks', () => {
    expect(bbcodeToText('Tried:\n[list]\n[*]a new cable\n[*] another port\n[/list]\nNothing helped.')).toBe(
      'Tried:\n- a new cable\n- another port\nNothing helped.',
    )
    expect(bbcodeToText('Do[list=1][*]one[*]two[list][*]below[/list][/list]end')).toBe(
      'Do\n1. one\n2. two\n  - below\nend',
    )
  })

  test('has quotes with a mark before every line', () => {
    expect(bbcodeToText('[quote]\nIs it done?\n[quote]No.[/quote]\n[/quote]\nYes.')).toBe(
      '> Is it done?\n> > No.\nYes.',
    )
  })

  test('has code as it stands', () => {
    expect(bbcodeToText('İİİİİİİ[CODE][b]x[/b][/code]!')).toBe('İİİİİİİ[b]x[/b]!')
    expect(bbcodeToText('run [code]x[b]1[/b] [*]\n  y[/code]!')).toBe('run x[b]1[/b] [*]\n  y!')
  })

  test('has line ends as LF', () => {
    expect(bbcodeToText('one\r\ntwo\r\n')).toBe('one\ntwo\n')
  })

  test('is read in time that grows with the length only', () => {
    for (const hostile of ['[b]', '[/b]', '[code]', '[*]', '[url=', '[list][*]', '[']) {
      expect(bbcodeToText(hostile.repeat(20_000)).length).toBeLessThan(1_000_000)
    }
  })

  test('is read however deep it is nested', () => {
    for (const name of ['b', 'quote', 'list', 'url=https://example.org']) {
      const close = `[/${name.split('=')[0]}]`
      const text = bbcodeToText(`${`[${name}]`.repeat(100_000)}core${close.repeat(100_000)}`)
      expect(text).toContain('core')
      expect(text.length).toBeLessThan(5_000_000)
    }
  })
})

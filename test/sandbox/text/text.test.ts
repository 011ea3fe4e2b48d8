import { expect, test } from 'vitest'
import { age, nextAge } from '#sandbox/text/ages.ts'
import { noteAsHtml, noteAsPlain } from '#sandbox/text/bbcode.ts'
import { detailAsHtml, detailAsPlain } from '#sandbox/text/detail.ts'
import { shortDetail, sizeString } from '#sandbox/text/summary.ts'
import { assert, constantFrom, integer, pre, property, string } from '../../support/properties.ts'

test('in a request HTML tags are mark-up, all else is text (§7, §20.2)', () => {
  expect(
    detailAsHtml('a < b <b>bold</b> <script>x</script> <a href="https://example.org">y</a> &nbsp;\r\nend'),
  ).toBe(
    'a &lt; b <b>bold</b> &lt;script&gt;x&lt;/script&gt; <a href="https://example.org">y</a> &amp;nbsp;<br/> end',
  )
  expect(detailAsPlain('<ol><li>one</li></ol>\ntwo')).toBe('one\ntwo')
})

test('in a note BBCode is mark-up, HTML is text (§7, §20.2)', () => {
  expect(
    noteAsHtml('[b]bold[/b] <b> [url=https://example.org]site[/url] [unknown]\n[list][*]one[/list]'),
  ).toBe('<b>bold</b> &lt;b&gt; <a href="https://example.org">site</a> [unknown]<br/> <ul><li>one</ul>')
  expect(noteAsHtml('[url]https://example.org[/url]')).toBe(
    '<a href="https://example.org">https://example.org</a>',
  )
  expect(noteAsPlain('[b]bold[/b] [x]')).toBe('bold [x]')
})

test("text without the server's tags can be had back from its HTML (§20.2)", () => {
  const undone = (html: string): string =>
    html
      .replaceAll('<br/> ', '\n')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
  const text = string({ unit: constantFrom('a', ' ', '&', '<', '>', '"', '\n', 'é', '😀', ';', '#') })
  assert(
    property(text, (typed) => {
      pre(detailAsPlain(typed) === typed)
      expect(undone(detailAsHtml(typed))).toBe(typed)
      expect(undone(noteAsHtml(typed))).toBe(typed)
    }),
  )
})

test('a short detail has at most 100 characters, the dots within them (§8.2)', () => {
  expect(shortDetail('x'.repeat(100))).toBe('x'.repeat(100))
  expect(shortDetail('x'.repeat(101))).toBe(`${'x'.repeat(97)}...`)
  expect(shortDetail('Fish & <b>chips</b>\r\n')).toBe('Fish &amp; chips\r\n')
})

test("ages and sizes are said in the server's words (§20.2, §8.3)", () => {
  expect(
    [0, 59, 60, 3600, 13 * 3600, 86400, 13 * 86400, 14 * 86400, 90 * 86400].map((passed) => age(0, passed)),
  ).toEqual([
    'just now',
    'just now',
    '1 minute ago',
    '1 hour ago',
    '13 hours ago',
    '1 day ago',
    '1 week ago',
    '2 weeks ago',
    '3 months ago',
  ])
  expect([sizeString(37_356), sizeString(3 * 1024 * 1024)]).toEqual(['36.48 KB', '3.00 MB'])
})

test('an age is said in the same words until its next one, and then in others', () => {
  const time = integer({ min: 0, max: 40_000_000 })
  assert(
    property(time, time, integer({ min: 0, max: 1_000_000 }), (then, now, part) => {
      const next = nextAge(then, now)
      expect(next).toBeGreaterThan(now)
      expect(age(then, next)).not.toBe(age(then, now))
      expect(age(then, next - 1)).toBe(age(then, now))
      expect(age(then, now + Math.floor(((next - 1 - now) * part) / 1_000_000))).toBe(age(then, now))
    }),
  )
})

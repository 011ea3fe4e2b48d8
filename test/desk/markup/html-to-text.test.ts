import { describe, expect, test } from 'vitest'
import { htmlToText } from '#desk/markup/html-to-text.ts'
import { tableText } from '#desk/markup/table.ts'
import { array, assert, constantFrom, oneof, property, string, tuple } from '../../support/properties.ts'

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** As a server keeps what was typed: entities, and `<br/> ` for a line end. */
const stored = (typed: string) =>
  typed.replaceAll(/[&<>"']/g, (sign) => escaped[sign] ?? sign).replaceAll('\n', '<br/> ')

const awkward = constantFrom(
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  '<',
  '>',
  '&',
  '"',
  "'",
  '&amp;',
  '&lt;',
  '&nbsp;',
  '&#10;',
  '<br/> ',
  '<b>',
  '</p>',
  '<li>',
  '<!--',
  '-->',
  '<script>',
  '[b]',
  ']',
  '\u00A0',
  '\u2028',
  'é',
  '\u{1F5A8}',
  '\u001B[31m',
)
const typedText = array(oneof(awkward, string({ unit: 'grapheme', maxLength: 4 }))).map((parts) =>
  parts.join('').replaceAll('\r', ''),
)

describe('what was typed', () => {
  test('comes back as typed, whatever it is', () => {
    assert(
      property(typedText, (typed) => {
        expect(htmlToText(stored(typed))).toBe(typed)
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps its blanks and line ends at both ends and in between', () => {
    expect(htmlToText(stored('  a\n\n   b  c\t\n '))).toBe('  a\n\n   b  c\t\n ')
  })

  test('comes back also from a server that leaves < and > as they are', () => {
    expect(htmlToText('a < b, see <ruiz@example.org> <unknown>, i<n && n>0<br/> x<')).toBe(
      'a < b, see <ruiz@example.org> <unknown>, i<n && n>0\nx<',
    )
  })

  test('loses nothing but the tags where some of it is mark-up', () => {
    expect(htmlToText('  two  <b>bold</b>  words<br/>   indented ')).toBe('  two  bold  words\n  indented ')
  })
})

describe('HTML as plain text', () => {
  test('has its entities as signs, once', () => {
    expect(
      htmlToText('a&nbsp;b &#8226; &#x2022; &bull; &amp;lt; &eacute; &unknown; &#0; &#xD800; &amp'),
    ).toBe('a b • • • &lt; é &unknown; &#0; &#xD800; &amp')
  })

  test('has paragraphs apart, and no line ends of the source', () => {
    expect(
      htmlToText('<html><body>\n  <p>First\n  line.</p>\n  <p>Second<br>\n  line.</p>\n</body></html>\n'),
    ).toBe('First line.\n\nSecond\nline.')
    expect(htmlToText('<div>one</div><div>two</div><div><br></div><div>three</div>')).toBe(
      'one\ntwo\n\nthree',
    )
  })

  test('has lists with their marks', () => {
    expect(
      htmlToText(
        'Steps:<ol><li>Open OMIS</li><li><p>Click:</p><ul><li>Intake</li><li>New</li></ul></li></ol>Then wait.',
      ),
    ).toMatchInlineSnapshot(`
      "Steps:
      1. Open OMIS
      2. Click:
        - Intake
        - New
      Then wait."
    `)
  })

  test('has links with their address, unless that is the label', () => {
    expect(htmlToText('See <a href="https://example.org/a?b=1&amp;c=2">the form</a>.')).toBe(
      'See the form <https://example.org/a?b=1&c=2>.',
    )
    expect(htmlToText("<a href='https://example.org/'>https://example.org/</a>")).toBe('https://example.org/')
    expect(htmlToText('<a href="mailto:ruiz@example.org">ruiz@example.org</a>')).toBe('ruiz@example.org')
    expect(htmlToText('<a href="javascript:alert(1)">click</a>')).toBe('click')
  })

  test('has tables row by row, their columns aligned', () => {
    expect(
      htmlToText(
        '<table>\n<tr><th>Room</th><th>Phone</th></tr>\n<tr><td><p>12</p></td><td><p>555-0134</p><p>night</p></td></tr></table>after',
      ),
    ).toMatchInlineSnapshot(`
      "Room | Phone
      12   | 555-0134 night

      after"
    `)
  })

  test('has tables with a long remark in each row, and wide characters aligned', () => {
    const remark = 'The fan rattles from forty degrees on, and the screen stays dark.'
    const rows = [
      ['Place', 'State', 'Remark'],
      ['収容所-7', 'down 🔥', remark],
      ['WS-1', 'up', ''],
    ].map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    expect(htmlToText(`<table>${rows.join('')}</table>`).split('\n')).toEqual([
      'Place    | State   | Remark',
      `収容所-7 | down 🔥 | ${remark}`,
      'WS-1     | up      |',
    ])
  })

  test('has a table of any length', () => {
    const rows = Array.from({ length: 150_000 }, () => ['WS-1', 'up'])
    expect(tableText({ rows }).split('\n')).toHaveLength(150_000)
  })

  test('has what a table only lays out as paragraphs', () => {
    const long = 'Please call the desk before you come, since the door is locked after six.'
    expect(
      htmlToText(
        `<table><tr><td><p>Hello,</p><p>${long}</p></td><td></td></tr><tr><td>Ana</td></tr></table>`,
      ),
    ).toBe(`Hello,\n\n${long}\nAna`)
    expect(
      htmlToText('a<table><tr><td>one<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>'),
    ).toBe('a\n\none\nb | c')
  })

  test('has quotes with a mark before every line', () => {
    const inner = '<blockquote>older<br>words</blockquote>'
    expect(htmlToText(`<p>No.</p><blockquote><p>Is it done?</p>${inner}</blockquote>Thanks`)).toBe(
      'No.\n\n> Is it done?\n>\n> > older\n> > words\n\nThanks',
    )
  })

  test('loses no word, however the tags are mixed up', () => {
    const names = 'table tr td th blockquote p ul ol li a pre div b br caption tbody'.split(' ')
    const tag = tuple(constantFrom('<', '</'), constantFrom(...names)).map(
      ([open, name]) => `${open}${name}>`,
    )
    const soup = array(oneof(tag, tag, constantFrom('word')), { maxLength: 60 })
    assert(
      property(soup, (pieces) => {
        const numbered = pieces.map((piece, at) => (piece === 'word' ? ` w${at}e ` : piece))
        const words = pieces.flatMap((piece, at) => (piece === 'word' ? [`w${at}e`] : []))
        const text = htmlToText(numbered.join(''))
        expect(words.filter((word) => !text.includes(word))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps preformatted text as it stands', () => {
    expect(htmlToText('<p>Log:</p><pre>a\n  b\n</pre><p>End</p>')).toBe('Log:\n\na\n  b\n\nEnd')
    expect(htmlToText('run <code>ls  -l</code> now')).toBe('run ls  -l now')
  })

  test('has no comments, scripts and style sheets', () => {
    expect(htmlToText('<style>p { color: red }</style>a<!-- b --><SCRIPT>c()</Script>d<script>e')).toBe('ade')
    expect(htmlToText('İİİİİİİ<!-- b -->a')).toBe('İİİİİİİa')
  })

  test('keeps line ends that a server sends as they are', () => {
    expect(htmlToText('one\r\n\r\n  two')).toBe('one\n\n  two')
    expect(htmlToText('one<br />\r\ntwo')).toBe('one\ntwo')
  })

  test('is made in time that grows with the length only', () => {
    for (const hostile of [
      '<',
      '<a "',
      '<script>',
      '<!--',
      '<p title=',
      '<ul><li>',
      '<td>',
      '<table><td>',
      '<blockquote>',
      '<tr><td>x</td></tr>',
      '\n ',
    ]) {
      expect(htmlToText(hostile.repeat(20_000)).length).toBeLessThan(2_000_000)
    }
    const blanks = ' '.repeat(300_000)
    expect(htmlToText(`<blockquote><pre>a${blanks}b</pre></blockquote>`)).toBe(`> a${blanks}b`)
    expect(htmlToText(`<table><tr><td>${'é'.repeat(300_000)}</table>`)).toHaveLength(300_000)
  })

  test('is read however deep it is nested', () => {
    for (const [open, close] of [
      ['<div>', '</div>'],
      ['<ul><li>', '</li></ul>'],
      ['<blockquote>', '</blockquote>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<b>', '</b>'],
      ['<pre>', '</pre>'],
      ['<a href="https://example.org">', '</a>'],
    ] as const) {
      const text = htmlToText(`${open.repeat(100_000)}core${close.repeat(100_000)}`)
      expect(text).toContain('core')
      expect(text.length).toBeLessThan(5_000_000)
    }
  })

  test('may hold a picture of many megabytes in a tag', () => {
    const picture = `<img src="data:image/png;base64,${'A'.repeat(12_000_000)}" alt="the screen">`
    expect(htmlToText(`before ${picture} after <a ${'b=c '.repeat(3_000_000)}>link</a>`)).toBe(
      'before the screen after link',
    )
  })
})

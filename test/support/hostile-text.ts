import { array, constantFrom, integer, oneof, string, tuple, type Arbitrary } from 'fast-check'

import { detailAsPlain } from '#sandbox/text/detail.ts'

/** What means something to a terminal, to HTML, to BBCode, to a shell, to JSON or to a spreadsheet. */
const awkward = constantFrom(
  ...[
    [
      '\u001b[31m',
      '\u001b]0;title\u0007',
      '\u001b[2J',
      '\u001bc',
      '\u0007',
      '\b',
      '\u007f',
      '\u009b31m',
      '\u0085',
    ],
    ['\u202e', '\u2066', '\u200f', '\u061c', '\u2028', '\u2029', '\ufeff', '\u200b', '\u00ad', '\u{e0041}'],
    [
      '<',
      '>',
      '<b',
      '</',
      '<>',
      '< b>',
      '<script>',
      '<!--',
      '-->',
      '<ruiz@example.org>',
      '<img src=x onerror=y>',
    ],
    ['&', '&amp;', '&lt;b&gt;', '&lt;', '&#8226;', '&#x1b;', '&nbsp;', '&amp;lt;', '&nosuch;', '&#0;', ';'],
    ['[', ']', '[]', '[i]', 'a[b] = 0', '[/b]', '[*]', '[x]', '[url', '[ b ]', '[url=]', '[code]', '[/list]'],
    ['"', "'", '\\', '\\n', '\\u001b', '`', '$(x)', '%s', '%1B', '+', ',', '=1+1', '@', '-', '--', '@@'],
    [' ', '    ', '\t', '\n', '\n\n', '\r\n', '\r', '\u00a0', '\u3000', '\v', '\f'],
    ['😀', '👩‍💻', 'e\u0301', 'é', 'ﬁ', 'ß', '東京', 'مرحبا', '\u{10ffff}', '\uffff', '\ufffd', 'null', '0'],
  ].flat(),
)

/** Any text that can be sent: no NUL and no half characters, not blank, and not the `-` that means stdin. */
export const hostileText: Arbitrary<string> = oneof(
  {
    arbitrary: array(oneof(awkward, awkward, string({ unit: 'grapheme', maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    }).map((parts) => parts.join('')),
    weight: 5,
  },
  string({ unit: 'binary', minLength: 1 }),
  tuple(awkward, integer({ min: 100, max: 800 })).map(([piece, times]) => `x${piece.repeat(times)}y`),
).filter((text) => text.trim() !== '' && text !== '-' && !/\0|\p{Surrogate}/u.test(text))

/** Text for a request in which nothing is one of the HTML tags that the server keeps as mark-up. */
export const textWithoutHtml: Arbitrary<string> = hostileText.filter((text) => detailAsPlain(text) === text)

/** Text for a note in which no tag of BBCode has its other half; a tag by itself is text. */
export const textWithoutBbcode: Arbitrary<string> = hostileText.filter(
  (text) =>
    !/\[(b|i|u|s|url|email|img|list|quote|color|size|font|code)(?:=[^\][\r\n]*)?\].*\[\/\1(?:=[^\][\r\n]*)?\]/is.test(
      text,
    ),
)

/** One line of such text, as a subject or a short field holds it. */
export const hostileLine: Arbitrary<string> = hostileText
  .map((text) => text.replaceAll(/[\r\n]/g, ' '))
  .filter((text) => text.trim() !== '' && text !== '-')

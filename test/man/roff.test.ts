import { expect, test } from 'vitest'
import { escaped, rendered } from '../../src/man/roff.ts'
import * as fc from '../support/properties.ts'

test('what roff would read stands there as it is typed', () => {
  expect(escaped('.yaml')).toBe('\\&.yaml')
  expect(escaped("'x' \\n --all `a` ~/b ^")).toBe('\\(aqx\\(aq \\en \\-\\-all \\(gaa\\(ga \\(ti/b \\(ha')
  expect(escaped('ID… é 🖨')).toBe('ID\\[u2026] \\[u00E9] \\[u1F5A8]')
})

test('no text becomes a request, and every page is ASCII', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
      (text) => {
        const line = escaped(text)
        expect(line).toMatch(/^[ -~]*$/)
        expect(line).not.toMatch(/^[.']/)
      },
    ),
  )
})

test('paragraphs stand apart, words stand above what they mean, lines stay as they are', () => {
  const lines = rendered([
    { is: 'heading', title: 'Mail' },
    { is: 'text', text: 'Mails nobody.' },
    {
      is: 'terms',
      told: [
        ['--mail WHO', 'These'],
        ['none', ''],
      ],
    },
    { is: 'text', text: 'For example:' },
    { is: 'lines', lines: ['helpdesk queue |', '  head -2'] },
    { is: 'pages', pages: ['helpdesk(1)', 'helpdesk-queue(1)'] },
  ])
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    ".SS Mail
    Mails nobody.
    .TP
    \\fB\\-\\-mail WHO\\fR
    These
    .TP
    \\fBnone\\fR
    .PP
    For example:
    .PP
    .RS 4
    .nf
    helpdesk queue |
      head \\-2
    .fi
    .RE
    .PP
    \\fBhelpdesk\\fR(1),
    \\fBhelpdesk\\-queue\\fR(1)"
  `)
})

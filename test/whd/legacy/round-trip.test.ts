import { afterAll, beforeAll, expect, test } from 'vitest'

import type { RemoteDesk } from '#remote/remote-desk.ts'

import { deskOf } from '../../support/whd/desk.ts'
import { openedSandbox, type OpenedSandbox } from '../../support/whd/sandbox.ts'
import { assert, asyncProperty, array, constantFrom, oneof, string } from '../../support/properties.ts'

let opened: OpenedSandbox
let desk: RemoteDesk

beforeAll(async () => {
  opened = await openedSandbox()
  const apiKey = opened.sandbox.keys().techs[0]?.apiKey ?? ''
  desk = deskOf(opened.transport, { credentials: { mode: 'key', apiKey } })
}, 60_000)
afterAll(() => opened.close())

const hostile = constantFrom(
  '<script>alert(1)</script>',
  '<ruiz@example.org>',
  'a < b && c > d',
  '&lt;b&gt; &amp;amp; &#8226;',
  '"quoted" \'single\' \\back',
  "Robert'); drop table ticket; --",
  '\u001B[31mred\u001B]0;title\u0007',
  '\u202Egnp.exe',
  '[unknown] [1] []',
  '  two  blanks  ',
  '\n\n\nlines\n',
  '\t',
  '100 % 😀 Ünïcödé',
  'https://example.org/?a=1&b=2',
)
/** Any text that can be sent (cli-contract §2), without tags that the server knows. */
const typed = array(oneof(hostile, string({ unit: 'grapheme', maxLength: 12 })), {
  minLength: 1,
  maxLength: 6,
})
  .map((parts) => parts.join(''))
  .filter((text) => !/[\r\0]/.test(text) && text.trim() !== '')
  .filter(
    (text) => !/<\/?[a-z!]|\[\/?[a-z*]/i.test(text.replaceAll(/<script>|<\/script>|<ruiz@|\[unknown\]/g, '')),
  )

test('a note of any text comes back as it was typed', async () => {
  await assert(
    asyncProperty(typed, async (text) => {
      const { id } = await desk.addNote(1042, { text, hidden: true, solution: false, minutes: 0 })
      const { notes } = await desk.ticket(1042)
      expect(notes.find((note) => note.id === id)?.text).toBe(text)
    }),
    { numRuns: 60 },
  )
})

test('a request of any text comes back as it was typed', async () => {
  await assert(
    asyncProperty(typed, async (detail) => {
      await desk.update(1042, { detail })
      expect((await desk.ticket(1042)).detail).toBe(detail)
    }),
    { numRuns: 60 },
  )
})

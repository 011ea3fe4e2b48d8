import { expect, test } from 'vitest'
import { parseForms } from '#desk/form/parse.ts'
import { UsageError } from '#errors.ts'
import { told } from '../../support/refusal.ts'

const words = async (text: string): Promise<readonly Record<string, string>[]> =>
  (await parseForms(text)).map(({ entries }) =>
    Object.fromEntries(entries.map(({ name, value }) => [name, value])),
  )

const refused = (text: string): Promise<string> =>
  parseForms(text).then(
    () => 'It was taken.',
    (error: unknown) => {
      if (error instanceof UsageError) return told(error)
      throw error
    },
  )

test('numbers, dates and yes stay as they were typed', async () => {
  expect(await words('a: 0042\nb: 2026-10-01\nc: No\nd: ~\ne:\n"f: g": 1.10\n')).toEqual([
    { a: '0042', b: '2026-10-01', c: 'No', d: '~', e: '', 'f: g': '1.10' },
  ])
})

test('several choices may be a list', async () => {
  expect(await words('Parts affected: [Screen, Power]\nAccess to:\n  - OMIS\n  - Athena\n')).toEqual([
    { 'Parts affected': 'Screen;Power', 'Access to': 'OMIS;Athena' },
  ])
})

test('custom fields may stand in a group of their own, where their names are theirs alone', async () => {
  expect(await words('room: 114\nfields:\n  Room: North 3\n')).toEqual([
    { room: '114', 'field:Room': 'North 3' },
  ])
})

test('several tickets are documents, or a list; an empty document is none', async () => {
  expect(await words('---\n# nothing\n---\na: 1\n---\na: 2\n...\n')).toEqual([{ a: '1' }, { a: '2' }])
  expect(await words('- a: 1\n- a: 2\n')).toEqual([{ a: '1' }, { a: '2' }])
  expect(await words('')).toEqual([])
  expect(await words('# nothing yet\n')).toEqual([])
})

test('each value knows its line', async () => {
  const [, second] = await parseForms('a: 1\n---\n# b\nb: 2\nc: |\n  x\n')
  expect(second).toEqual({
    where: 'Line 4',
    entries: [
      { name: 'b', value: '2', where: 'Line 4' },
      { name: 'c', value: 'x\n', where: 'Line 5' },
    ],
  })
})

test.each([
  ['subject: Printer: broken\n', 'a second colon'],
  ['subject: Printer #4 is broken\n\na: Printer # 4\n', 'a remark behind a text'],
  ['subject: *stars* all over\n', 'a star'],
  ['subject: &and\n', 'an and'],
  ['subject: !important\n', 'an exclamation mark'],
  ['subject: @home\n', 'a sign that YAML keeps for itself'],
  ['subject: "open\n', 'a quote that is not closed'],
  ['subject: a\nsubject: b\n', 'a name twice'],
  ['just words\n', 'no name'],
  ['detail: |\n  a\n b\n', 'odd indents'],
  ['\tsubject: a\n', 'a tab'],
  ['subject:\n  a: b\n', 'names inside a text'],
  ['a: [b, [c]]\n', 'a list inside a list'],
  ['[a]: b\n', 'a list for a name'],
  ['subject: "C:\\path"\n', 'a backslash'],
])('%j is refused for %s', async (text) => {
  expect(await refused(text)).toMatchSnapshot()
})

test('all that is wrong is told at once', async () => {
  expect(await refused('a: b: c\nd: *e\n')).toMatchInlineSnapshot(`
    "2 things are wrong:
    Line 1: There is a second colon. A text that begins with a sign, or holds a colon or #, goes in quotes.
    Line 2: A text that begins with * goes in quotes.
    A form has lines such as "subject: Text"; helpdesk new --form prints one."
  `)
})

import { describe, expect, test } from 'vitest'
import { parseWritten } from '#desk/form/written.ts'
import { UsageError } from '#errors.ts'
import { told } from '../../support/refusal.ts'
import { array, assert, asyncProperty, constantFrom, string, tuple } from '../../support/properties.ts'

const read = async (text: string, file: string | null = null) =>
  (await parseWritten(text, { file })).map(({ where, entries }) => [
    where,
    Object.fromEntries(entries.map(({ name, value }) => [name, value])),
  ])

const refused = (text: string, file: string | null = null): Promise<string> =>
  parseWritten(text, { file }).then(
    () => 'It was taken.',
    (error: unknown) => {
      if (error instanceof UsageError) return told(error)
      throw error
    },
  )

describe('a table', () => {
  test('has one ticket a row, under the line on which it begins', async () => {
    expect(await read('subject,detail\r\n"A, ""B""","one\r\ntwo"\r\n\r\n , \r\nC,\r\n')).toEqual([
      ['Line 2', { subject: 'A, "B"', detail: 'one\r\ntwo' }],
      ['Line 6', { subject: 'C', detail: '' }],
    ])
  })

  test.each([
    ['semicolons', 'subject;cc\nA;"a,b"\n'],
    ['tabs', 'subject\tcc\nA\ta,b\n'],
    ['commas', 'subject,cc\nA,"a,b"\n'],
    ['one column only', 'subject\nA\n'],
  ])('may be separated by %s', async (_, text) => {
    const [, ticket] = (await read(text))[0] ?? []
    expect(ticket).toMatchObject({ subject: 'A' })
  })

  test('knows where its columns are named', async () => {
    const [ticket] = await parseWritten('subject,x\nA,B\n', { file: null })
    expect(ticket?.entries[1]).toEqual({ name: 'x', value: 'B', where: 'Line 2', namedAt: 'Line 1' })
  })

  test('passes over what a spreadsheet leaves behind: columns without a name, rows without a value', async () => {
    expect(await read('subject,,\nA,x,\n,,\n')).toEqual([['Line 2', { subject: 'A' }]])
  })

  test('tells every broken row', async () => {
    expect(await refused('a,b,a\n1,2,3,4\n"x"y,2\n')).toMatchInlineSnapshot(`
      "3 things are wrong:
      Line 3: A quote is not closed, or stands inside a cell. Inside a quoted cell, a quote is written twice.
      Line 1: The column "a" is there twice.
      Line 2: There are 4 cells, and the header has 3."
    `)
  })

  test('gives back what was put into it, whatever stands in the cells', async () => {
    const cell = string({ unit: 'grapheme', maxLength: 8 }).map((text) => text.replaceAll('\0', ''))
    const rows = array(tuple(cell, cell), { minLength: 1, maxLength: 5 })
    await assert(
      asyncProperty(
        rows,
        constantFrom(',', ';', '\t'),
        constantFrom('\n', '\r\n'),
        async (all, sign, end) => {
          const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
          const lines = [['one', 'two'], ...all].map((cells) => cells.map(quoted).join(sign))
          const filled = all.filter((cells) => cells.some((text) => text.trim() !== ''))
          const got = await read(lines.join(end) + end, 'x.csv')
          expect(got.map(([, ticket]) => ticket)).toEqual(filled.map(([one, two]) => ({ one, two })))
        },
      ),
    )
  })
})

describe('JSON', () => {
  test('may be one object a line, an array, or one object over many lines', async () => {
    const one =
      '{"subject":"A","People affected":12,"fields":{"Room":"N3","Parts affected":["Screen","Power"]},"room":null}'
    const ticket = {
      subject: 'A',
      'People affected': '12',
      'field:Room': 'N3',
      'field:Parts affected': 'Screen;Power',
      room: '',
    }
    expect(await read(`${one}\n\n${one}\n`)).toEqual([
      ['Line 1', ticket],
      ['Line 3', ticket],
    ])
    expect(await read(`[${one},\n${one}]`)).toEqual([
      ['Entry 1', ticket],
      ['Entry 2', ticket],
    ])
    expect(await read(JSON.stringify(JSON.parse(one), null, 2))).toEqual([['Line 1', ticket]])
  })

  test('that is broken is told by line', async () => {
    expect(await refused('{"a":"b"}\n{"a":\n{"a":{"b":"c"}}\n["d"]\n')).toMatchInlineSnapshot(`
      "3 things are wrong:
      Line 2: This is not JSON, or it is cut off.
      Line 3: "a" takes a text, not an object.
      Line 4: This is no JSON object with names and values."
    `)
    expect(await refused('[{"a":"b"},\n')).toMatchInlineSnapshot(
      `"Line 1: This is not JSON, or it is cut off."`,
    )
  })
})

test('the ending of the name tells what a file is, else its beginning does', async () => {
  expect(await read('subject: A\n')).toEqual([['Line 1', { subject: 'A' }]])
  expect(await read('# a form\n---\nsubject: A\n')).toEqual([['Line 3', { subject: 'A' }]])
  expect(await read('Can you?: yes,subject\nA,B\n', 'x.csv')).toEqual([
    ['Line 2', { 'Can you?: yes': 'A', subject: 'B' }],
  ])
  expect(await read('"a": b\n', 'x.YML')).toEqual([['Line 1', { a: 'b' }]])
  expect(await read('')).toEqual([])
})

test('what is not UTF-8 is refused and not misread', async () => {
  expect(await refused('s\0u\0b\0', 'list.csv')).toMatchInlineSnapshot(`
    "list.csv has NUL characters; it is UTF-16 or no text at all.
    Save it as UTF-8. A spreadsheet offers "CSV UTF-8"."
  `)
})

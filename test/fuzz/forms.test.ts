import { array, constantFrom, oneof, option, record, string } from 'fast-check'
import { expect, test } from 'vitest'

import { parseWritten } from '#desk/form/written.ts'
import { UsageError } from '#errors.ts'

import { fuzz } from '../support/fuzz.ts'
import { hostileText } from '../support/hostile-text.ts'
import { nearlyJson } from '../support/nearly-json.ts'

const ticket = {
  subject: 'A',
  type: 'OMIS',
  fields: { Room: 'N3', Parts: ['Screen', 'Power'] },
  room: null,
  count: 12,
}
const piece = oneof(
  constantFrom(
    'subject: ',
    'fields:\n',
    '  Room: ',
    '- ',
    '---\n',
    '...\n',
    '# ',
    ': ',
    '| \n',
    '>\n',
    '? ',
    '&a ',
    '*a',
    '!t ',
  ),
  constantFrom(
    '\n',
    '\r\n',
    '  ',
    '\t',
    '"',
    "'",
    ',',
    ';',
    '{',
    '}',
    '[',
    ']',
    '%',
    '@',
    '`',
    '\\',
    '<<: ',
    '__proto__: ',
  ),
  constantFrom(
    'subject,type\n',
    'subject;type\n',
    '"a,b"',
    '""',
    '{"subject":"A"}\n',
    '[1,2]',
    'null',
    '\ufeff',
    '\0',
  ),
  hostileText,
  string({ unit: 'binary', maxLength: 6 }),
)
const soup = array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
const lines = array(nearlyJson([ticket]), { maxLength: 3 }).map((all) => all.join('\n'))
const file = option(constantFrom('a.yaml', 'a.csv', 'a.tsv', 'a.json', 'a.ndjson'), { nil: null })

test('any text that is given as forms, a table or JSON is read or refused with its line', async () => {
  await fuzz(
    'forms',
    record({ text: oneof(soup, lines, nearlyJson([[ticket, ticket]])), file }),
    async ({ text, file }) => {
      const read = await parseWritten(text, { file }).catch((error: unknown) => {
        if (error instanceof UsageError) return null
        throw error
      })
      for (const { where, entries } of read ?? []) {
        expect(where).toMatch(/^(?:Line|Entry) [1-9]\d*$/)
        expect(
          entries.filter(({ name, value }) => typeof name !== 'string' || typeof value !== 'string'),
        ).toEqual([])
      }
    },
  )
})

test.each(['- ', '[', '{a: ', '? ', '{"a":', '[[],', '- - ? '])(
  'a form that nests %j twenty thousand times is refused',
  async (piece) => {
    await expect(parseWritten(piece.repeat(20_000), { file: 'a.yaml' })).rejects.toThrow(/nested too deep/)
  },
)

test('a form may have long lines and deep margins in its texts', async () => {
  const text = `${'- '.repeat(300)}\n${' '.repeat(3000)}x\n${'['.repeat(3000)}`
  const form = `subject: A\ndetail: |\n${text.replaceAll(/^/gm, '  ')}\n`
  const [ticket] = await parseWritten(form, { file: null })
  expect(ticket?.entries[1]).toMatchObject({ name: 'detail', value: `${text}\n` })
})

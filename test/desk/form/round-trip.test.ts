import { expect, test } from 'vitest'
import { parseForms } from '#desk/form/parse.ts'
import { printForm } from '#desk/form/print.ts'
import { hostileText } from '../../support/hostile-text.ts'
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  oneof,
  string,
  tuple,
} from '../../support/properties.ts'

const kinds = ['text', 'multiline', 'number', 'choice', 'choices', 'date', 'person']

const line = oneof(
  constantFrom('- a', '# b', ': c', 'a: b', ' d', 'e ', '|', '>', '12', '0042', '1e3', 'null', '~', 'true'),
  constantFrom('No', '"', "'", '---', '...', '? x', '& y', '*z', '!t', '%a', '@b', '`c', '{a: b}', '[a]'),
  constantFrom('a #b', '2026-10-01', '=', '<<', '\t', '\tx', 'x\t', ' ', ''),
  string({ unit: 'grapheme', maxLength: 12 }),
)

const value = oneof(
  line,
  array(line, { minLength: 1, maxLength: 6 }).map((lines) => lines.join('\n')),
  hostileText,
).map((text) => text.replaceAll(/\r\n|\r/g, '\n').replaceAll(/\0|\p{Surrogate}/gu, ''))

const name = oneof(
  constantFrom(
    'subject',
    'detail',
    'Can you keep working?',
    'field:Room',
    'Form R&D-7 signed',
    'yes',
    'null',
    '1',
    '- x',
    '"',
  ),
  line.filter((text) => text !== ''),
)

test('whatever is printed into a form is read back from it, character by character', async () => {
  await assert(
    asyncProperty(
      dictionary(name, tuple(constantFrom(...kinds), value), { minKeys: 1, maxKeys: 6 }),
      array(hostileText, { maxLength: 2 }),
      async (given, said) => {
        const all = Object.entries(given)
        const fields = all.map(([name, [kind]]) => ({
          id: null,
          name,
          kind,
          demandedBy: null,
          choices: said,
          editable: true,
        }))
        const words = new Map(all.map(([name, [, value]]) => [name, value]))
        const complaints = new Map([...words.keys(), 'nothing of it'].map((name) => [name, said]))
        const form = printForm({ head: said, fields, words, complaints })
        const [ticket, ...others] = await parseForms(form)
        expect(others).toEqual([])
        expect(ticket?.entries.map(({ name, value }) => [name, value])).toEqual([...words])
      },
    ),
    { numRuns: 1000 },
  )
})

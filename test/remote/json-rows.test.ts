import { expect, test } from 'vitest'

import { AnswerError } from '#errors.ts'
import { bodyText } from '#remote/body-text.ts'
import { jsonRows } from '#remote/json-rows.ts'
import { parseJson } from '#remote/json.ts'
import * as fc from '../support/properties.ts'

const broken = (): Error => new AnswerError('The answer is cut off.')

/** What comes of it; undefined for no JSON, null for JSON that is no list. */
function readByRows(bytes: Buffer): unknown {
  const rows = jsonRows(bytes, broken)
  try {
    if (rows !== null) return checkedLength([...rows], rows.length)
  } catch (error) {
    if (error instanceof AnswerError) return undefined
    throw error
  }
  const whole = readWhole(bytes)
  // What is no list to the one is none to the other.
  return Array.isArray(whole) ? 'missed' : whole
}

function checkedLength(rows: readonly unknown[], length: number): readonly unknown[] {
  expect(rows).toHaveLength(length)
  return rows
}

function readWhole(bytes: Buffer): unknown {
  return parseJson(bodyText(bytes))
}

test.each([
  '[]',
  '[ \t\r\n]',
  '[{"id":1,"name":"Zoë"},{"id":2,"name":"日本語"},{"id":3,"detail":"a \\"quoted\\" [comma], \\\\"}]',
  '[ {"id":1} ,\n{"id":2} ]\n',
  '\t\n [{"id":1}]',
  'x[{"id":1}]',
  '[1,"two",null,true,[3,[4]],{}]',
  '[{"id":1},]',
  '[,{"id":1}]',
  '[{"id":1}{"id":2}]',
  '[{"id":1]}',
  '[{"id":1}}',
  '[{"id":1}',
  '[{"id":1}]]',
  '[{"id":1}] and more',
  '[{"id":"1',
  '[{"id":"1\\',
  '[',
  '',
  '{"id":1}',
  '"[]"',
  'Authentication failed',
])('%j comes to the same by rows as in one', (json) => {
  const bytes = Buffer.from(json)
  expect(readByRows(bytes)).toEqual(readWhole(bytes))
})

test('any list, sound or spoiled, comes to the same by rows as in one', () => {
  const list = fc.array(fc.jsonValue({ stringUnit: 'binary' }), { maxLength: 6 })
  const spoiling = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 2 })
  const indent = fc.constantFrom(undefined, 1)
  fc.assert(
    fc.property(list, indent, spoiling, fc.option(fc.nat()), (rows, blanks, spoilt, cut) => {
      const sound = Buffer.from(JSON.stringify(rows, null, blanks))
      for (const [at, byte] of spoilt) sound[at % sound.length] = byte
      const bytes = cut === null ? sound : sound.subarray(0, cut % (sound.length + 1))
      expect(readByRows(bytes)).toEqual(readWhole(bytes))
    }),
    { numRuns: 2000 },
  )
})

test('a row is read when it is taken, and those before one that is broken are given', () => {
  const rows = jsonRows(Buffer.from('[{"id":1},{"id":2x},{"id":3}]'), broken)
  const taken = rows?.[Symbol.iterator]()
  expect(rows).toHaveLength(3)
  expect(taken?.next()).toEqual({ done: false, value: { id: 1 } })
  expect(() => taken?.next()).toThrow('The answer is cut off.')
})

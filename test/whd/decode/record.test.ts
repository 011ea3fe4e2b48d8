import { expect, test } from 'vitest'

import { decode, decodeRows } from '#remote/decode.ts'
import { record } from '#whd/decode/record.ts'
import { flag, id, list, nested, text, whole } from '#whd/decode/values.ts'

const row = record({
  id,
  subject: text,
  isPublic: flag,
  location: nested({ id: whole, locationName: text }),
  notes: list(record({ id, isHidden: flag })),
})

test('what a server leaves out or writes otherwise is read all the same', () => {
  const rows = [
    { id: '7', subject: 12, isPublic: '1', location: { id: '3' }, notes: null, else: true },
    { id: 8, isPublic: 0, notes: [{ id: 1, isHidden: 'true' }] },
  ]
  expect(decodeRows(row, rows, 'Tickets')).toEqual([
    { id: 7, subject: '12', isPublic: true, location: { id: 3, locationName: null }, notes: [] },
    { id: 8, subject: null, isPublic: false, location: null, notes: [{ id: 1, isHidden: true }] },
  ])
})

test.each([
  ['1.id', [{ id: 1 }, { id: 'seven' }]],
  ['0.id', [{}]],
  ['0.subject', [{ id: 1, subject: {} }]],
  ['0.location.id', [{ id: 1, location: { id: 1.5 } }]],
  ['0.location', [{ id: 1, location: 'here' }]],
  ['0.notes.1.isHidden', [{ id: 1, notes: [{ id: 1 }, { id: 2, isHidden: 'maybe' }] }]],
  ['0.notes', [{ id: 1, notes: {} }]],
  ['0', ['a row']],
])('a value that cannot be read is named by its place: %s', (place, rows) => {
  expect(() => decodeRows(row, rows, 'Tickets')).toThrow(
    `The answer of the help desk about Tickets is not understood at ${place}.`,
  )
})

test('an answer that is no object has no place to name', () => {
  expect(() => decode(row, null, 'Ticket 7')).toThrow(
    /^The answer of the help desk about Ticket 7 is not understood\.$/,
  )
})

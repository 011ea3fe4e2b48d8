import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { fieldNamed, nameOfField } from '#desk/names/fields.ts'
import { field } from '../../support/desk/lists.ts'
import { refusal } from '../../support/refusal.ts'

const fields = [
  field({ id: 30, label: 'Callback number' }),
  field({ id: 51, label: 'Room' }),
  field({ id: 60, label: 'Lot' }),
  field({ id: 61, label: 'lot' }),
]
const meant = (name: string) => {
  const found = fieldNamed(fields, name)
  return found.kind === 'key' ? found.key : found.field.id
}

describe('the name of a field', () => {
  test('is a key of the ticket or a label, in any case', () => {
    expect(meant('requesterEmail')).toBe('requesterEmail')
    expect(meant('REQUESTEREMAIL')).toBe('requesterEmail')
    expect(meant('callback NUMBER')).toBe(30)
  })

  test('needs field: where a key of the ticket is called the same', () => {
    expect(meant('room')).toBe('room')
    expect(meant('field:room')).toBe(51)
    expect(fields.map(nameOfField)).toEqual(['Callback number', 'field:Room', 'Lot', 'lot'])
  })

  test('with the exact case goes before the others, and a number tells the rest apart', () => {
    expect(meant('lot')).toBe(61)
    expect(meant('field:id:60')).toBe(60)
    expect(refusal(UsageError, () => meant('LOT'))).toMatchInlineSnapshot(`
      ""LOT" fits 2 fields: Lot (id:60), lot (id:61).
      Write it in full, or "id:60" or "id:61"."
    `)
  })

  test('that nothing has is refused with the nearest', () => {
    expect(refusal(UsageError, () => meant('Callback numbr'))).toMatchInlineSnapshot(`
      "There is no field "Callback numbr".
      Did you mean "Callback number"?"
    `)
    expect(refusal(UsageError, () => meant('field:rom'))).toMatchInlineSnapshot(`
      "There is no field "field:rom".
      Did you mean "Room"?"
    `)
  })
})

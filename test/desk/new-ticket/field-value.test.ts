import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import type { FieldKind } from '#desk/lists.ts'
import { fieldValue } from '#desk/new-ticket/field-value.ts'
import { field } from '../../support/desk/lists.ts'
import { refusal } from '../../support/refusal.ts'

const choices = ['Yes', 'Partly', 'No']
const value = (kind: FieldKind, typed: string) =>
  fieldValue(field({ id: 30, label: 'Needed', kind, choices }), typed, { timeZone: 'America/Chicago' })
const refused = (kind: FieldKind, typed: string) => refusal(UsageError, () => value(kind, typed))

describe('the value of a custom field', () => {
  test.each<[FieldKind, string, string]>([
    ['text', ' as typed ', ' as typed '],
    ['multiline', 'one\n\ntwo', 'one\n\ntwo'],
    ['number', ' 12.5 ', '12.5'],
    ['currency', '$1,250.00', '1250.00'],
    ['currency', '-12', '-12'],
    ['date', '2026-10-01', '2026-10-01'],
    ['datetime', '2026-10-01 09:30', '2026-10-01T14:30:00Z'],
    ['datetime', '2026-10-01T09:30:15Z', '2026-10-01T09:30:15Z'],
    ['choice', 'partly', 'Partly'],
    ['choices', 'no; YES;no', 'No;Yes'],
    ['number', '', ''],
  ])('of the kind %s can be %j', (kind, typed, kept) => {
    expect(value(kind, typed)).toBe(kept)
  })

  test('that does not fit is refused with the nearest choice or an example', () => {
    expect(refused('choice', 'Party')).toMatchInlineSnapshot(`
      ""Party" is no choice of the field "Needed".
      Did you mean "Partly"?"
    `)
    expect(refused('choices', 'Yes;Maybe')).toMatchInlineSnapshot(`
      ""Maybe" is no choice of the field "Needed".
      It can be "Yes", "Partly" or "No"."
    `)
    expect(refused('number', 'many')).toMatchInlineSnapshot(`
      ""many" does not fit the field "Needed".
      Write a number, for example 12 or 0.5."
    `)
    expect(refused('currency', '12,5')).toMatchInlineSnapshot(`
      ""12,5" does not fit the field "Needed".
      Write an amount, for example 1250.00."
    `)
    expect(refused('date', '2026-02-30')).toMatchInlineSnapshot(`
      ""2026-02-30" does not fit the field "Needed".
      Write a day as 2026-10-01."
    `)
    expect(refused('datetime', '2026-10-01')).toMatchInlineSnapshot(`
      ""2026-10-01" does not fit the field "Needed".
      Write a time as 2026-10-01T14:00, on your clock, or with a zone as 2026-10-01T14:00Z."
    `)
  })
})

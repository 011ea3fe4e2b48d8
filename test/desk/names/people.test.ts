import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { oneTech, peopleWith, techsNamed } from '#desk/names/people.ts'
import { techs } from '../../support/desk/lists.ts'
import { refusal } from '../../support/refusal.ts'

const me = { me: 7 }

describe('a technician in a filter', () => {
  test('is a part of name, e-mail or user name, and several may have it', () => {
    expect(techsNamed(techs, 'RUIZ', me)).toEqual([7, 9])
    expect(techsNamed(techs, 'ben.ok', me)).toEqual([8])
    expect(techsNamed(techs, 'cvoss', me)).toEqual([6])
    expect(peopleWith(techs, 'a*ruiz@').map(({ id }) => id)).toEqual([7])
  })

  test('is me, none, or a number', () => {
    expect(techsNamed(techs, 'me', me)).toEqual([7])
    expect(techsNamed(techs, 'None', me)).toEqual([null])
    expect(techsNamed(techs, 'id:8', me)).toEqual([8])
  })

  test('that nobody is called is refused with the nearest name', () => {
    expect(refusal(UsageError, () => techsNamed(techs, 'okafro', me))).toMatchInlineSnapshot(`
      "There is no technician "okafro".
      Did you mean "Ben Okafor"?"
    `)
  })

  test('cannot be me when the server does not say who that is', () => {
    expect(refusal(UsageError, () => techsNamed(techs, 'me', { me: null }))).toMatchInlineSnapshot(`
      "The server does not say which technician you are, so "me" means nobody.
      Name yourself, for example tech:ruiz."
    `)
  })
})

describe('a technician to assign to', () => {
  test('is the one that is called exactly so, else the only one in whom it is a part', () => {
    expect(oneTech(techs, 'ana ruiz', me)).toBe(7)
    expect(oneTech(techs, 'aruizeiro', me)).toBe(9)
    expect(oneTech(techs, 'okafor', me)).toBe(8)
    expect(oneTech(techs, 'none', me)).toBeNull()
    expect(oneTech(techs, 'me', me)).toBe(7)
  })

  test('is refused when several fit, and when the account is not active', () => {
    expect(refusal(UsageError, () => oneTech(techs, 'ruiz', me))).toMatchInlineSnapshot(`
      ""ruiz" fits 2 technicians: Ana Ruiz (id:7), Ana Ruizeiro (id:9).
      Write it in full, or "id:7" or "id:9"."
    `)
    expect(refusal(UsageError, () => oneTech(techs, 'voss', me))).toMatchInlineSnapshot(`
      "The account of "voss" is not active.
      See who is: helpdesk techs"
    `)
  })
})

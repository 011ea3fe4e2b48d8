import { describe, expect, test } from 'vitest'
import { UsageError } from '#errors.ts'
import { oneTypeNamed, pathOf, typesNamed, withAllBelow } from '#desk/names/types.ts'
import { types } from '../../support/desk/lists.ts'
import { refusal } from '../../support/refusal.ts'

const paths = (wanted: string) => typesNamed(types, wanted).map(pathOf)

describe('a request type in a filter', () => {
  test('is its whole path in any case, or its last name when only one has it', () => {
    expect(paths('applications/omis')).toEqual(['Applications/OMIS'])
    expect(paths('omis')).toEqual(['Applications/OMIS'])
  })

  test('is never split at a slash of its own', () => {
    expect(paths('Email/Outlook')).toEqual(['Email/Outlook'])
    expect(paths('email/outlook/other')).toEqual(['Email/Outlook/Other'])
  })

  test('may have a star, or be a number', () => {
    expect(paths('Email*')).toEqual(['Email/Outlook', 'Email/Outlook/Other'])
    expect(paths('rep*')).toEqual(['Applications/OMIS/Reports'])
    expect(paths('id:13')).toEqual(['Applications/Other'])
  })

  test('that several are called is refused with their paths', () => {
    expect(refusal(UsageError, () => paths('Other'))).toMatchInlineSnapshot(`
      ""Other" fits 2 request types: Applications/Other (id:13), Email/Outlook/Other (id:21).
      Write it in full, or "id:13" or "id:21"."
    `)
  })

  test('that none is called is refused with the nearest path', () => {
    expect(refusal(UsageError, () => paths('OIMS'))).toMatchInlineSnapshot(`
      "There is no request type "OIMS".
      Did you mean "Applications/OMIS"?"
    `)
    expect(refusal(UsageError, () => paths('Outlook/Other'))).toMatchInlineSnapshot(`
      "There is no request type "Outlook/Other".
      It can be "Applications", "Applications/OMIS", "Applications/OMIS/Reports", "Applications/Other", "Applications/Typing pool", "Email/Outlook" or "Email/Outlook/Other"."
    `)
  })

  test('has all types below it', () => {
    expect(withAllBelow(types, typesNamed(types, 'omis')).map(pathOf)).toEqual([
      'Applications/OMIS',
      'Applications/OMIS/Reports',
    ])
    expect(withAllBelow(types, typesNamed(types, 'id:10')).map(({ id }) => id)).toEqual([10, 11, 12, 13, 14])
  })
})

describe('a request type of a new ticket', () => {
  test('is one that takes new tickets', () => {
    expect(pathOf(oneTypeNamed(types, 'Reports'))).toBe('Applications/OMIS/Reports')
    expect(refusal(UsageError, () => oneTypeNamed(types, 'typing pool'))).toMatchInlineSnapshot(`
      "The request type "typing pool" is archived and takes no new tickets.
      See those that do: helpdesk types"
    `)
  })

  test('is refused when none or several are called so', () => {
    expect(refusal(UsageError, () => oneTypeNamed(types, 'other'))).toMatchInlineSnapshot(`
      ""other" fits 2 request types: Applications/Other (id:13), Email/Outlook/Other (id:21).
      Write it in full, or "id:13" or "id:21"."
    `)
    expect(refusal(UsageError, () => oneTypeNamed(types, 'zzz'))).toMatchInlineSnapshot(`
      "There is no request type "zzz".
      It can be "Applications", "Applications/OMIS", "Applications/OMIS/Reports", "Applications/Other", "Email/Outlook" or "Email/Outlook/Other"."
    `)
  })
})

import { expect, test } from 'vitest'
import { typeChoices } from '#commands/parts/new-ticket/asking/type-choices.ts'
import { requestType, types } from '../../../../support/desk/lists.ts'

const names = (typed: string) => typeChoices(types)(typed).map(({ name }) => name)

test('nothing typed shows the whole tree, without archived types', () => {
  expect(names('')).toEqual([
    'Applications',
    'Applications/OMIS',
    'Applications/OMIS/Reports',
    'Applications/Other',
    'Email/Outlook',
    'Email/Outlook/Other',
  ])
})

test('a part of the path finds all below it, any case', () => {
  expect(names('omis')).toEqual(['Applications/OMIS', 'Applications/OMIS/Reports'])
  expect(names('OUTLOOK')).toEqual(['Email/Outlook', 'Email/Outlook/Other'])
})

test('types whose own name begins so come first', () => {
  expect(names('o')).toEqual([
    'Applications/OMIS',
    'Applications/Other',
    'Email/Outlook/Other',
    'Applications',
    'Applications/OMIS/Reports',
    'Email/Outlook',
  ])
})

test('a type that a group serves says so', () => {
  const served = requestType({ id: 1, path: ['Network'], group: 'Network Team' })
  expect(typeChoices([served])('net')).toEqual([
    { value: served, name: 'Network', description: 'goes to Network Team' },
  ])
})

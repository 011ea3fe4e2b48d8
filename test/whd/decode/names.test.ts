import { expect, test } from 'vitest'

import { readGroup, readName, readPath } from '#whd/decode/names.ts'

test.each([
  ['Applications &#8226; OMIS', ['Applications', 'OMIS']],
  ['Computers â€¢ Email/Outlook', ['Computers', 'Email/Outlook']],
  ['Network&nbsp;&#8226;&nbsp;Data &amp; voice', ['Network', 'Data & voice']],
  ['OMIS', ['OMIS']],
  ['', []],
])('the request type "%s" is read as its path', (name, path) => {
  expect(readPath(name)).toEqual(path)
})

test.each([
  ['Network&nbsp;&nbsp;Level 1', 'Level 1', 'Network'],
  ['IT Network Support&nbsp;&nbsp;Level 2', null, 'IT Network Support'],
  ['Level 1', 'Level 1', null],
  ['Telephones&nbsp;&nbsp;Erste Stufe', 'Erste Stufe', 'Telephones'],
])('the level "%s" names its tech group', (levelName, shortLevelName, group) => {
  expect(readGroup(levelName, shortLevelName)).toBe(group)
})

test('a name with entities is ready to read', () => {
  expect(readName(' Smith &amp;  Sons&nbsp;')).toBe('Smith & Sons')
})

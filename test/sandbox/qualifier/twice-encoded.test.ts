import { expect, test } from 'vitest'
import { decodeTwiceEncoded } from '#sandbox/qualifier/twice-encoded.ts'

test.each([
  ['a text that is decoded already', `(subject = '100% sure + more')`, `(subject = '100% sure + more')`],
  [
    'a text with %3D in place of the sign',
    `(statustype.statusTypeName %3D 'Open')`,
    `(statustype.statusTypeName = 'Open')`,
  ],
  ['a wholly encoded text', '%28subject%20%3D%20%27VPN%27%29', `(subject = 'VPN')`],
  ['a wholly encoded text with plus signs', '%28subject+%3d+%27VPN%27%29', `(subject = 'VPN')`],
  ['a text that cannot be decoded as a whole', `(subject %3D '100% sure')`, `(subject = '100% sure')`],
])('§2.6 makes one qualifier of %s', (_, text, expected) => {
  expect(decodeTwiceEncoded(text)).toBe(expected)
})

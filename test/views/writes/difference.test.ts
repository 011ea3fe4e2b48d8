import { expect, test } from 'vitest'
import { differenceLines } from '#views/writes/difference.ts'

const lines = (before: string, after: string): readonly string[] =>
  differenceLines([{ name: 'detail', before, after }], { paint: (text) => text })

test('only the lines that differ are told, those that go before those that come', () => {
  expect(lines('one\ntwo\nthree', 'one\n2\n2b\nthree')).toEqual(['detail', '  - two', '  + 2', '  + 2b'])
  expect(lines('', 'new')).toEqual(['detail', '  + new'])
  expect(lines('gone', '')).toEqual(['detail', '  - gone'])
  expect(lines('a\na', 'a\na\na')).toEqual(['detail', '  + a'])
})

test('colours only repeat what the signs say, and text of the server drives no terminal', () => {
  const painted = differenceLines([{ name: 'subject', before: '\u001b[2J', after: 'x' }], {
    paint: (text, paint) => `<${paint}>${text}`,
  })
  expect(painted).toEqual(['<strong>subject', String.raw`<alert>  - \x1b[2J`, '<good>  + x'])
})

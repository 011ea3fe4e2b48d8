import { expect, test } from 'vitest'
import { cut } from '#views/text/measure.ts'
import { indent, paragraphs, wrap } from '#views/text/wrap.ts'

test('text is broken at blanks and keeps its own lines', () => {
  expect(wrap('The screen freezes after page two.\n\n  - indented', 16)).toEqual([
    'The screen',
    'freezes after',
    'page two.',
    '',
    '  - indented',
  ])
})

test('what goes on stands under its beginning: in lists, quotes and indents', () => {
  const text = [
    '- Restart the intake computer',
    '  - twice, then call',
    '12. Print the movement orders',
    '> > It freezes again today',
    '    ping   -c 1   10.0.0.1',
  ]
  expect(wrap(text.join('\n'), 16)).toEqual([
    '- Restart the',
    '  intake',
    '  computer',
    '  - twice, then',
    '    call',
    '12. Print the',
    '    movement',
    '    orders',
    '> > It freezes',
    '> > again today',
    '    ping   -c 1',
    '    10.0.0.1',
  ])
})

test('an indent that leaves no room is given up', () => {
  expect(wrap(`${' '.repeat(30)}- freezes again`, 16)).toEqual(['- freezes again'])
})

test('a word longer than the line is broken, wide characters never in half', () => {
  expect(wrap('abcdefgh 日本語の', 5)).toEqual(['abcde', 'fgh', '日本', '語の'])
})

test('a character wider than the line stands alone', () => {
  expect(wrap('日本', 1)).toEqual(['日', '本'])
})

test('empty lines get no margin', () => {
  expect(indent('a\n\nb', { margin: '  ', width: 40 })).toBe('  a\n\n  b')
})

test('paragraphs have one empty line between them, never more', () => {
  expect(paragraphs('one\n\n\n \ntwo\nthree\n\nfour\n\n')).toBe('one\n\ntwo\nthree\n\nfour')
})

test('what is cut ends in an ellipsis and keeps whole characters', () => {
  expect([cut('Visitation', 6), cut('日本語', 4), cut('👩‍👩‍👧👩‍👩‍👧', 3), cut('Room', 4)]).toEqual([
    'Visit…',
    '日…',
    '👩‍👩‍👧…',
    'Room',
  ])
})

test.each(['é', '漢', '👩‍💻', '\u0301 ', '🇩🇪', ' ', 'x'])(
  'hundreds of kilobytes of %j are wrapped and cut',
  (piece) => {
    const text = `é${piece.repeat(300_000 / Buffer.byteLength(piece))}y`
    expect(wrap(text, 80).length).toBeLessThan(5_000)
    expect(cut(text, 40).length).toBeLessThan(400)
  },
)

import { expect, test } from 'vitest'
import { readExpression } from '#output/jq.ts'
import { throughJq } from '#output/through-jq.ts'
import type { View } from '#views/view.ts'

const atOnce = <Done>(work: () => Done): Done => work()
const read = (words: string, terminal = false) => readExpression(words, { terminal, atOnce })

test.each([
  ['strings bare, with their blanks and line ends', '["  a\\n", "", "b"]', '.[]', '  a\n\n\nb\n'],
  ['numbers as they are', '[100000000000000000000000001, 1.0]', '.[]', '100000000000000000000000001\n1.0\n'],
  ['anything else as JSON', '[{"a":[1,null]},true]', '.[]', '{"a":[1,null]}\ntrue\n'],
  ['nothing', '[]', '.[]', ''],
  ['dates', '"2026-10-05T15:00:00Z"', 'fromdate', '1791212400\n'],
  ['patterns', '"555-0134"', 'test("^555-") , sub("-";"")', 'true\n5550134\n'],
])('%s', async (_, json, words, expected) => {
  expect((await read(words)).apply(json)).toEqual({ text: expected, said: [], failure: null })
})

test('on a terminal objects are laid out', async () => {
  expect((await read('.', true)).apply('{"a":[1,"x"]}').text).toBe('{\n  "a": [\n    1,\n    "x"\n  ]\n}\n')
})

test.each([
  ['.[', '--jq does not compile: syntax error, unexpected end of file at line 1, column 2.'],
  [
    'foo(1) | $x',
    '--jq does not compile: foo/1 is not defined at line 1, column 1; $x is not defined at line 1, column 10.',
  ],
  ['', '--jq does not compile: Top-level program not given (try ".").'],
  ['include "a"; .', '--jq does not compile: module not found: a.'],
  ['--arg', '--jq does not compile: arg/0 is not defined at line 1, column 3.'],
])('%j does not compile', async (words, message) => {
  await expect(read(words)).rejects.toMatchObject({ exit: 2, message })
})

test('an expression is read without being run', async () => {
  expect(await read('def f: f; f')).toMatchObject({ takesPieces: false })
})

test.each([
  ['.[] | .a', '--jq failed: Cannot index number with string ("a").'],
  ['.[0], error("no\\nway")', '--jq failed: no way.'],
  ['halt_error', '--jq failed: [5].'],
  ['error(null)', '--jq failed: null.'],
  ['[., input]', '--jq failed: there is no further input.'],
  ['error("break")', '--jq failed: break.'],
])('%s fails on what was found', async (words, message) => {
  const { failure } = (await read(words)).apply('[5]')
  expect(failure).toMatchObject({ exit: 1, code: 'expression', message })
})

test('what was made before a failure is printed, and debug speaks on stderr', async () => {
  expect((await read('.[] | 10 / .')).apply('[5,0]')).toMatchObject({ text: '2\n', failure: { exit: 1 } })
  expect((await read('debug | length')).apply('[5]')).toEqual({
    text: '1\n',
    said: ['["DEBUG:",[5]]'],
    failure: null,
  })
})

test('nothing of the environment can be read', async () => {
  process.env['HELPDESK_API_KEY'] = 'swordfish'
  const { text } = (await read('env, $ENV | tostring')).apply('null')
  delete process.env['HELPDESK_API_KEY']
  expect(text).not.toContain('swordfish')
})

interface Phone {
  readonly number: string
}
const phones: View<Phone> = {
  columns: [{ key: 'number', header: 'Number', value: ({ number }) => number }],
  defaults: ['number'],
}
const rows = Array.from({ length: 9000 }, (_, at) => ({ number: `785-555-${String(at).padStart(40, '0')}` }))

async function printed(words: string) {
  const formatter = throughJq(await read(words), {
    view: phones,
    columns: null,
    shape: 'many',
    escape: (text) => text,
  })
  const pieces = rows.map((row) => formatter.row(row))
  return {
    pieces: pieces.filter((piece) => piece !== ''),
    last: formatter.end(),
    failure: formatter.failure(),
  }
}

test('an expression that begins with .[] | gets a long list in pieces, any other the whole', async () => {
  const whole = await printed('map(.number) | .[]')
  expect(whole.pieces).toEqual([])
  const inPieces = await printed('.[] | .number')
  expect(inPieces.pieces.length).toBeGreaterThan(1)
  expect(inPieces.pieces.join('') + inPieces.last).toBe(whole.last)
  expect((await printed('.[]|input')).pieces).toEqual([])
})

test('after a failure no more is printed, and the rows are taken to the end', async () => {
  const { pieces, last, failure } = await printed(
    '.[] | if .number | endswith("0005") then error("x") else 1 end',
  )
  expect(pieces).toEqual(['1\n1\n1\n1\n1\n'])
  expect(last).toBe('')
  expect(failure).toMatchObject({ message: '--jq failed: x.' })
})

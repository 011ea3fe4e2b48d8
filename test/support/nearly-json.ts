import { array, constantFrom, jsonValue, nat, oneof, record, tuple, type Arbitrary } from 'fast-check'

/** Values that programs trip over where they expect another. */
const odd: Arbitrary<unknown> = oneof(
  jsonValue({ maxDepth: 2 }),
  constantFrom<unknown>(null, ' ', 0, -1, 1.5, 1e308, -0, 2 ** 53, true, [], {}, [[]], [null], [[[[1]]]]),
  constantFrom(
    '__proto__',
    'constructor',
    '\u0000',
    '\ud800',
    '1042',
    '-1',
    '0',
    'null',
    'NaN',
    '9'.repeat(40),
  ),
  constantFrom(
    '2026-10-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '0000-00-00T00:00:00Z',
    '',
    '<b>',
    '&#x10ffff;',
  ),
  constantFrom('x'.repeat(5000), 'é '.repeat(500)),
)

const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', 'then', '']

interface Change {
  /** Which of the values, counted as they are written. */
  readonly at: number
  readonly value: unknown
  /** Instead of the value, its name is changed. */
  readonly name: string | null
}

const changes: Arbitrary<readonly Change[]> = array(
  record({
    at: nat(),
    value: odd,
    name: oneof({ arbitrary: constantFrom(null), weight: 3 }, constantFrom(...names)),
  }),
  { minLength: 1, maxLength: 4 },
)

/** The JSON of one of these, with some of its values or names changed, or cut off, or followed by something. */
export function nearlyJson(originals: readonly unknown[]): Arbitrary<string> {
  return tuple(
    constantFrom(...originals),
    changes,
    oneof({ arbitrary: constantFrom(null), weight: 8 }, nat()),
    oneof({ arbitrary: constantFrom(''), weight: 8 }, constantFrom('x', '}', '{}', '\0')),
  ).map(([original, all, cut, more]) => {
    const text = all.reduce(changed, JSON.stringify(original)) + more
    return cut === null ? text : text.slice(0, cut % (text.length + 1))
  })
}

function changed(text: string, { at, value, name }: Change): string {
  if (name === null) {
    const wanted = at % counted(text)
    let count = 0
    return JSON.stringify(JSON.parse(text, (_, one: unknown) => (count++ === wanted ? value : one))) ?? 'null'
  }
  // Renamed in the text: an object would take some of these names as something else.
  // Whole strings one after the other: a value that begins with a colon is no name.
  const strings = [...text.matchAll(/"(?:[^"\\]|\\.)*"/g)]
  const known = strings.filter(({ 0: one, index }) => text[index + one.length] === ':')
  const chosen = known[at % known.length]
  if (chosen === undefined) return text
  return text.slice(0, chosen.index) + JSON.stringify(name) + text.slice(chosen.index + chosen[0].length)
}

function counted(text: string): number {
  let count = 0
  JSON.parse(text, (_, one: unknown) => {
    count++
    return one
  })
  return count
}

import { UsageError } from '#errors.ts'
import { allOf, anyOf } from './expression.ts'
import type { Expression, Operand } from './expression.ts'
import { exampleOf, filterKey } from './keys.ts'
import { scanArguments, scanExpression } from './scan.ts'
import type { Token, TypedTerm } from './scan.ts'

/** Reads a filter whose every argument is one term (cli-contract §4); null when there is none. Throws UsageError. */
export function parseFilterArguments(words: readonly string[]): Expression | null {
  return parseTokens(scanArguments(words))
}

/** Reads a whole expression, as `--where` takes it. Throws UsageError. */
export function parseFilterExpression(text: string): Expression {
  const expression = parseTokens(scanExpression(text))
  if (expression !== null) return expression
  throw new UsageError('The filter is empty.', { hint: 'For example: status:open tech:none' })
}

interface Reading {
  readonly tokens: readonly Token[]
  at: number
  depth: number
}

const deepest = 100

function parseTokens(tokens: readonly Token[]): Expression | null {
  if (tokens.length === 0) return null
  const reading: Reading = { tokens, at: 0, depth: 0 }
  const expression = readAnyOf(reading)
  const left = tokens[reading.at]
  if (left === undefined) return expression
  throw new UsageError('A closing parenthesis has no opening one.')
}

function readAnyOf(reading: Reading): Expression {
  const first = readAllOf(reading)
  const others: Expression[] = []
  while (takes(reading, 'or')) others.push(readAllOf(reading))
  return anyOf([first, ...others])
}

function readAllOf(reading: Reading): Expression {
  const first = readOne(reading)
  const others: Expression[] = []
  while (goesOn(reading)) {
    takes(reading, 'and')
    others.push(readOne(reading))
  }
  return allOf([first, ...others])
}

function readOne(reading: Reading): Expression {
  const token = reading.tokens[reading.at]
  reading.depth++
  if (reading.depth > deepest) throw new UsageError('The filter is nested too deep.')
  reading.at++
  const one = readToken(token, reading)
  reading.depth--
  return one
}

function readToken(token: Token | undefined, reading: Reading): Expression {
  if (token?.kind === 'term') return readTerm(token)
  if (token?.kind === 'not') return { op: 'not', term: readOne(reading) }
  if (token?.kind !== '(') throw misplaced(token)
  const inside = readAnyOf(reading)
  if (!takes(reading, ')')) throw new UsageError('An opening parenthesis has no closing one.')
  return inside
}

function readTerm({ key: typedKey, label, values, typed }: TypedTerm): Expression {
  const texts = values.map(({ text }) => text)
  if (typedKey === null) return readWords(values[0] ?? { text: '', quoted: false })
  const key = filterKey(typedKey, typed)
  const lacks = texts.length === 0 || texts.some((text) => text.trim() === '')
  if (lacks)
    throw new UsageError(`"${typed}" lacks a value.`, { hint: `Write for example ${exampleOf(key)}.` })
  if (key === 'view') return { op: 'view', names: texts }
  if (key !== 'field') return { op: 'term', key, values: texts }
  if (label !== null && label.trim() !== '') return { op: 'field', label, values: texts }
  throw new UsageError(`"${typed}" lacks the name of a field.`, {
    hint: `Write for example ${exampleOf(key)}.`,
  })
}

function readWords({ text, quoted }: { readonly text: string; readonly quoted: boolean }): Expression {
  if (text.trim() === '') throw new UsageError('A term of the filter is empty.')
  const words: Expression = { op: 'words', text }
  const looksLikeId = !quoted && /^[1-9]\d{0,14}$/.test(text)
  return looksLikeId ? anyOf<Operand>([words, { op: 'term', key: 'id', values: [text] }]) : words
}

function goesOn({ tokens, at }: Reading): boolean {
  const kind = tokens[at]?.kind
  return kind !== undefined && kind !== 'or' && kind !== ')'
}

function takes(reading: Reading, kind: Token['kind']): boolean {
  if (reading.tokens[reading.at]?.kind !== kind) return false
  reading.at++
  return true
}

function misplaced(token: Token | undefined): UsageError {
  const hint = 'To search for the word itself, write it in quotes.'
  if (token === undefined) return new UsageError('The filter ends where a term is missing.', { hint })
  return new UsageError(`The filter has "${token.kind}" where a term is missing.`, { hint })
}

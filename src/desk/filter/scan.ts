import { UsageError } from '#errors.ts'
import { quotedAt } from './quotes.ts'

/** A piece of a filter as typed: an operator, or a term with its quotes read. */
export type Token = Operator | TypedTerm

interface Operator {
  readonly kind: 'or' | 'and' | 'not' | '(' | ')'
}

export interface TypedTerm {
  readonly kind: 'term'
  /** What stands before the first `:`; null for bare words, which are its one value. */
  readonly key: string | null
  /** What stands between `field:` and `=`; null for every other key. */
  readonly label: string | null
  readonly values: readonly TypedValue[]
  readonly typed: string
}

/** One alternative of a value. In quotes, a number is text and a comma is part of a name. */
interface TypedValue {
  readonly text: string
  readonly quoted: boolean
}

/** Arguments form: each argument is one term, or an operator by itself. */
export function scanArguments(words: readonly string[]): readonly Token[] {
  return words.flatMap((word) => {
    const operator = operatorOf(word.trim())
    return operator === null ? scanTerm({ text: word.trim(), ends: () => false }).tokens : [operator]
  })
}

/** A whole expression: terms part at blanks, quotes hold them together, parentheses need no blanks around them. */
export function scanExpression(text: string): readonly Token[] {
  const tokens: Token[] = []
  let rest = text.trim()
  while (rest !== '') {
    const word = /^(?:[()]|[^\s()]+)/.exec(rest)?.[0] ?? rest
    const operator = operatorOf(word)
    const found =
      operator === null
        ? scanTerm({ text: rest, ends: endsTerm })
        : { tokens: [operator], length: word.length }
    tokens.push(...found.tokens)
    rest = rest.slice(found.length).trimStart()
  }
  return tokens
}

interface Source {
  readonly text: string
  /** Whether a sign outside quotes ends the term. */
  readonly ends: (sign: string) => boolean
}

interface Scanned {
  readonly tokens: readonly Token[]
  readonly length: number
}

function operatorOf(word: string): Operator | null {
  const kind = (['or', 'and', 'not', '(', ')'] as const).find((kind) => kind === word.toLowerCase())
  return kind === undefined ? null : { kind }
}

function endsTerm(sign: string): boolean {
  return /[\s()]/.test(sign)
}

function scanTerm({ text, ends }: Source): Scanned {
  const [marks = ''] = /^(?:!\s*)+/.exec(text.slice(0, longestMarks)) ?? []
  const nots = marks.replaceAll(/\s/g, '').split('')
  const { tokens, length } = scanUnmarked({ text: text.slice(marks.length), ends })
  return {
    tokens: [...nots.map((): Operator => ({ kind: 'not' })), ...tokens],
    length: marks.length + length,
  }
}

// More are nested too deep anyway.
const longestMarks = 1000

function scanUnmarked({ text, ends }: Source): Scanned {
  const key = /^[^\s"':,()<>=!]+(?=:)/.exec(text)?.[0]
  return key === undefined ? scanWords({ text, ends }) : scanKeyed(key, { text, ends })
}

function scanWords({ text, ends }: Source): Scanned {
  const { value, to } = scanValue({ text, ends }, 0)
  return {
    tokens: [{ kind: 'term', key: null, label: null, values: [value], typed: text.slice(0, to) }],
    length: to,
  }
}

function scanKeyed(key: string, { text, ends }: Source): Scanned {
  if (key.toLowerCase() === 'field') return scanField(key, { text, ends })
  return scanValues({ key, label: null, from: key.length + 1 }, { text, ends })
}

/** `field:LABEL=VALUE,VALUE`; without `=` there is no value. */
function scanField(key: string, { text, ends }: Source): Scanned {
  const { value, to } = scanValue({ text, ends: (sign) => sign === '=' || ends(sign) }, key.length + 1)
  const label = value.text
  if (text[to] === '=') return scanValues({ key, label, from: to + 1 }, { text, ends })
  return { tokens: [{ kind: 'term', key, label, values: [], typed: text.slice(0, to) }], length: to }
}

interface ValuesOf extends Pick<TypedTerm, 'key' | 'label'> {
  /** Where the values begin. */
  readonly from: number
}

function scanValues({ key, label, from }: ValuesOf, { text, ends }: Source): Scanned {
  const not = text[from] === '!'
  const values: TypedValue[] = []
  let at = from - (not ? 0 : 1)
  do {
    const { value, to } = scanValue({ text, ends: (sign) => sign === ',' || ends(sign) }, at + 1)
    values.push(value)
    at = to
  } while (text[at] === ',')
  const term: TypedTerm = { kind: 'term', key, label, values, typed: text.slice(0, at) }
  return { tokens: not ? [{ kind: 'not' }, term] : [term], length: at }
}

function scanValue(
  { text, ends }: Source,
  from: number,
): { readonly value: TypedValue; readonly to: number } {
  let start = from
  while (/\s/.test(text[start] ?? '') && !ends(text[start] ?? '')) start++
  const quote = quotedAt(text, start)
  let to = quote?.to ?? start
  while (to < text.length && !ends(text[to] ?? '')) to++
  if (quote === null) return { value: { text: text.slice(start, to).trim(), quoted: false }, to }
  if (text.slice(quote.to, to).trim() === '') return { value: { text: quote.text, quoted: true }, to }
  throw new UsageError(`There is text right after a closing quote: ${text.slice(start, to)}`, {
    hint: 'Put the whole value in quotes.',
  })
}

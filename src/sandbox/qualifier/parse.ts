import { type Expression, type Operator, type Value } from './expression.ts'
import { Scanner } from './scanner.ts'

const deepest = 200

const operators = {
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '<=': '<=',
  '>=': '>=',
  '=': '=',
  '<': '<',
  '>': '>',
} as const satisfies Record<string, Operator>

const marks = ['==', '!=', '<>', '<=', '>=', '=', '<', '>'] as const

/** Reads a qualifier (field guide §5.2); throws `BadQualifier`. */
export function parseQualifier(text: string): Expression {
  const scanner = new Scanner(text)
  const expression = either(scanner, 0)
  if (!scanner.atEnd()) throw scanner.refuse('Expected "and", "or" or the end')
  return expression
}

function either(scanner: Scanner, depth: number): Expression {
  const first = both(scanner, depth)
  const parts = [first]
  while (scanner.takeKeyword(['or', 'OR']) !== null) parts.push(both(scanner, depth))
  return parts.length === 1 ? first : { kind: 'or', parts }
}

function both(scanner: Scanner, depth: number): Expression {
  const first = single(scanner, depth)
  const parts = [first]
  while (scanner.takeKeyword(['and', 'AND']) !== null) parts.push(single(scanner, depth))
  return parts.length === 1 ? first : { kind: 'and', parts }
}

function single(scanner: Scanner, depth: number): Expression {
  if (depth > deepest) throw scanner.refuse('The qualifier is nested too deeply')
  if (scanner.takeKeyword(['not', 'NOT']) !== null) return { kind: 'not', part: single(scanner, depth + 1) }
  if (scanner.takeMark(['(']) !== null) return grouped(scanner, depth)
  return comparison(scanner)
}

function grouped(scanner: Scanner, depth: number): Expression {
  const expression = either(scanner, depth + 1)
  if (scanner.takeMark([')']) === null) throw scanner.refuse('Expected ")"')
  return expression
}

function comparison(scanner: Scanner): Expression {
  const path = scanner.takePath()
  if (path === null) throw scanner.refuse('Expected an attribute')
  return { kind: 'comparison', path, operator: operator(scanner), value: value(scanner) }
}

function operator(scanner: Scanner): Operator {
  const mark = scanner.takeMark(marks)
  if (mark !== null) return operators[mark]
  const word = scanner.takeKeyword(['like', 'caseInsensitiveLike'])
  if (word === null) throw scanner.refuse('Expected an operator')
  return word
}

function value(scanner: Scanner): Value {
  takeCast(scanner)
  const quoted = scanner.takeQuoted()
  if (quoted !== null) return { kind: 'quoted', text: quoted }
  const word = scanner.takeWord()
  if (word === null) throw scanner.refuse('Expected a value')
  if (word === 'null' || word === 'nil') return { kind: 'null' }
  if (word === 'true' || word === 'false') return { kind: 'boolean', boolean: word === 'true' }
  return { kind: 'word', text: word }
}

/** `(NSCalendarDate) '…'` is the native way to write a date; the attribute's type already says what the cast does. */
function takeCast(scanner: Scanner): void {
  if (scanner.takeMark(['(']) === null) return
  const type = scanner.takeKeyword(['NSCalendarDate', 'NSTimestamp', 'NSDate', 'NSNumber', 'NSString'])
  if (type === null || scanner.takeMark([')']) === null) throw scanner.refuse('Expected a value')
}

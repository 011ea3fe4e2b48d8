import type { Expression, Words } from './expression.ts'
import { asLabel, asValue, inQuotes } from './quotes.ts'

/** The expression as `--where` reads it again. */
export function printExpression(expression: Expression): string {
  if (expression.op === 'words') return printWords(expression)
  if (expression.op === 'term') return `${expression.key}:${list(expression.values)}`
  if (expression.op === 'field') return `field:${asLabel(expression.label)}=${list(expression.values)}`
  if (expression.op === 'view') return `view:${list(expression.names)}`
  if (expression.op === 'not') return `not ${inside(expression.term, ['or', 'and'])}`
  if (expression.op === 'or') return expression.terms.map(printExpression).join(' or ')
  return expression.terms.map((term) => inside(term, ['or'])).join(' ')
}

function inside(term: Expression, looser: readonly Expression['op'][]): string {
  const printed = printExpression(term)
  return looser.includes(term.op) ? `(${printed})` : printed
}

function list(values: readonly string[]): string {
  return values.map(asValue).join(',')
}

function printWords({ text }: Words): string {
  const readsOtherwise = /:|^(?:or|and|not|[1-9]\d*)$/i.test(text)
  return readsOtherwise ? inQuotes(text) : asValue(text)
}

import type { PlainExpression } from './expression.ts'

/** Whether a filter says itself which states are wanted: then a work list is not cut down to what is still to do. */
export function speaksOfState(expression: PlainExpression): boolean {
  if (expression.op === 'and' || expression.op === 'or') return expression.terms.some(speaksOfState)
  if (expression.op === 'not') return speaksOfState(expression.term)
  return (
    expression.op === 'term' &&
    (expression.key === 'status' || expression.key === 'is' || expression.key === 'closed')
  )
}

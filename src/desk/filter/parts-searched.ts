import { fold } from '../names/pattern.ts'
import type { Expression } from './expression.ts'

/** The parts of texts that a filter looks for in subject and detail, in lower case. */
export function partsSearched(expressions: readonly Expression[]): readonly string[] {
  return expressions.flatMap(textsIn).flatMap((text) =>
    fold(text)
      .split('*')
      .filter((part) => part.trim() !== ''),
  )
}

function textsIn(expression: Expression): readonly string[] {
  if (expression.op === 'words') return [expression.text]
  return expression.op === 'and' || expression.op === 'or' ? expression.terms.flatMap(textsIn) : []
}

/** A piece of SQL with the values for its question marks, in order. */
export interface Fragment {
  readonly text: string
  readonly values: readonly (string | number)[]
}

export function all(parts: readonly Fragment[]): Fragment {
  return balanced(parts, 'AND', '1')
}

export function any(parts: readonly Fragment[]): Fragment {
  return balanced(parts, 'OR', '0')
}

/** Joined as a balanced tree: SQLite refuses expressions deeper than 1000, and people list that many tickets. */
function balanced(parts: readonly Fragment[], word: 'AND' | 'OR', empty: string): Fragment {
  const [first, second] = parts
  if (first === undefined) return { text: empty, values: [] }
  if (second === undefined) return first
  const middle = Math.ceil(parts.length / 2)
  const left = balanced(parts.slice(0, middle), word, empty)
  const right = balanced(parts.slice(middle), word, empty)
  return { text: `(${left.text} ${word} ${right.text})`, values: [...left.values, ...right.values] }
}

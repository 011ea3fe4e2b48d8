/** What the parser of YAML makes of a text, as far as it nests. */
export interface Nesting {
  readonly value?: unknown
  readonly items?: readonly unknown[]
  readonly key?: unknown
}

/** The first piece that lies deeper than `deepest`; null when none does. Goes down without calling itself. */
export function tooDeep(tokens: readonly unknown[], deepest: number): unknown {
  const open = tokens.map((token) => ({ token, depth: 0 }))
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const { token, depth } = one
    if (!isNesting(token)) continue
    if (depth > deepest) return token
    const below = [token.value, token.key, ...(token.items === undefined ? [] : [token.items])].flat()
    for (const part of below) open.push({ token: part, depth: depth + (token.items === undefined ? 0 : 1) })
  }
  return null
}

function isNesting(token: unknown): token is Nesting {
  return typeof token === 'object' && token !== null
}

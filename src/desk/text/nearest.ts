/** How many letters must be added, dropped, changed or swapped with their neighbour to make one word of the other. */
export function distance(one: string, other: string): number {
  const left = Array.from(one)
  const right = Array.from(other)
  let beforeLast: number[] = []
  let last = Array.from({ length: right.length + 1 }, (_, column) => column)
  left.forEach((letter, row) => {
    const current = [row + 1]
    right.forEach((wanted, column) => {
      const same = letter === wanted ? 0 : 1
      const cost = Math.min(
        at(last, column + 1) + 1,
        at(current, column) + 1,
        at(last, column) + same,
        swapped(left, right, row, column) ? at(beforeLast, column - 1) + 1 : Infinity,
      )
      current.push(cost)
    })
    beforeLast = last
    last = current
  })
  return at(last, right.length)
}

/** The candidates that somebody may have meant, the most likely first; empty when none is near. */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const wanted = word.trim().toLowerCase()
  const allowed = Math.max(1, Math.floor((wanted.length + 1) / 3))
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, cost: costOf(wanted, candidate.toLowerCase()) }))
    .filter(({ cost }) => cost <= allowed)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}

const fewEnoughToName = 12

/**
 * What to say after "there is no such …": the near ones; else all when they are few, else the nearest three.
 * Undefined when there is nothing to choose from.
 */
export function suggestion(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)]
  const near = nearest(word, all)
  if (near.length > 0) return `Did you mean ${listed(near)}?`
  if (all.length === 0) return undefined
  if (all.length <= fewEnoughToName) return `It can be ${listed(all)}.`
  const wanted = word.toLowerCase()
  const closest = all
    .map((name) => ({ name, cost: distance(wanted, name.toLowerCase()) }))
    .sort((one, other) => one.cost - other.cost)
    .slice(0, 3)
    .map(({ name }) => name)
  return `The nearest are ${listed(closest, 'and')}.`
}

/** `"a", "b" or "c"` */
export function listed(names: readonly string[], joint: 'or' | 'and' = 'or'): string {
  const quoted = names.map((name) => `"${name}"`)
  const last = quoted.at(-1) ?? ''
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} ${joint} ${last}`
}

// A beginning, or one word of several, is what people type for the whole.
function costOf(wanted: string, candidate: string): number {
  const whole = distance(wanted, candidate)
  if (whole === 0 || wanted.length < 3) return whole
  if (candidate.startsWith(wanted)) return 0.5
  const words = candidate.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3)
  return Math.min(whole, ...words.map((word) => distance(wanted, word) + 0.5))
}

function swapped(left: readonly string[], right: readonly string[], row: number, column: number): boolean {
  return row > 0 && column > 0 && left[row] === right[column - 1] && left[row - 1] === right[column]
}

function at(costs: readonly number[], index: number): number {
  return costs[index] ?? Infinity
}

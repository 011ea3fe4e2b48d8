/** Blanks between two columns of a table. */
export const gap = 2

export interface ColumnWidth {
  readonly natural: number
  readonly weight: number
  /** Numbers are never cut: half a number is another number. */
  readonly fixed: boolean
}

/** What a column keeps as long as others can give: those that tell the most keep the most. */
const comfortable = (weight: number): number => (weight >= 4 ? 24 : 12)
const least = (weight: number): number => (weight >= 3 ? 10 : weight === 2 ? 8 : 6)

/** Widths that fit into `available` columns, the lightest columns narrowed first; null when even the least do not fit. */
export function fit(columns: readonly ColumnWidth[], available: number): number[] | null {
  const widths = columns.map(({ natural }) => natural)
  let over = sum(widths) + gap * (columns.length - 1) - available
  const weights = [...new Set(columns.map(({ weight }) => weight))].sort((a, b) => a - b)
  for (const floorOf of [comfortable, least]) {
    for (const weight of weights) over = narrow({ columns, widths, weight, floor: floorOf(weight), over })
  }
  return over > 0 ? null : widths
}

interface Narrowing {
  readonly columns: readonly ColumnWidth[]
  /** Changed in place. */
  readonly widths: number[]
  readonly weight: number
  readonly floor: number
  readonly over: number
}

/** Takes from the widest column of the weight, one by one, until it fits or all are at the floor; says what is left over. */
function narrow({ columns, widths, weight, floor, over }: Narrowing): number {
  const narrowable = [...columns.keys()].filter(
    (index) => columns[index]?.weight === weight && !columns[index].fixed,
  )
  let left = over
  while (left > 0) {
    const widest = Math.max(...narrowable.map((index) => widths[index] ?? 0))
    if (widest <= floor) return left
    const index = narrowable.find((candidate) => widths[candidate] === widest) ?? 0
    widths[index] = widest - 1
    left -= 1
  }
  return left
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

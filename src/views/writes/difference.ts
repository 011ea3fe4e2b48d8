import { escapeLine } from '../escape.ts'
import type { Style } from '../style.ts'

/** A value before and after. */
export interface Difference {
  readonly name: string
  readonly before: string
  readonly after: string
}

/** What an edit changes: below each name the lines that go, with a minus, and those that come, with a plus. */
export function differenceLines(
  differences: readonly Difference[],
  { paint }: Pick<Style, 'paint'>,
): readonly string[] {
  return differences.flatMap(({ name, before, after }) => {
    const { gone, come } = between(linesOf(before), linesOf(after))
    return [
      paint(escapeLine(name), 'strong'),
      ...gone.map((line) => paint(`  - ${escapeLine(line)}`, 'alert')),
      ...come.map((line) => paint(`  + ${escapeLine(line)}`, 'good')),
    ]
  })
}

/** Lines that both have at their beginning and end are left out. */
function between(before: readonly string[], after: readonly string[]) {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  return { gone: before.slice(head, before.length - tail), come: after.slice(head, after.length - tail) }
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

import { fold } from '#desk/names/pattern.ts'

export interface Place {
  readonly from: number
  readonly to: number
}

/** Where the first of the marks is. Null also where a letter has another length in its other case, so that places in one text are none in the other. */
export function placeOf(text: string, marks: readonly string[]): Place | null {
  const folded = fold(text)
  if (folded.length !== text.length) return null
  for (const mark of marks) {
    const from = folded.indexOf(mark)
    if (from !== -1) return { from, to: from + mark.length }
  }
  return null
}

/** A text in the pieces that are and are not what was searched for, in their order. */
export function* piecesOf(
  text: string,
  marks: readonly string[],
): Generator<{ readonly text: string; readonly isFound: boolean }, void> {
  let rest = text
  while (rest !== '') {
    const places = marks.flatMap((mark) => placeOf(rest, [mark]) ?? [])
    const [next] = places.toSorted((one, other) => one.from - other.from || other.to - one.to)
    if (next === undefined) {
      yield { text: rest, isFound: false }
      return
    }
    if (next.from > 0) yield { text: rest.slice(0, next.from), isFound: false }
    yield { text: rest.slice(next.from, next.to), isFound: true }
    rest = rest.slice(next.to)
  }
}
